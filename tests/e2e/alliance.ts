/**
 * The symposium of the alliance on 29 May 2020: its facts (names, subjects, figures, order), told in our own sentences. It has every kind of content
 * that such a symposium brings: talks without a speaker or a subject, positions, numbered points, remarks by name.
 */
type Words = { en: string; zh: string };
export type Talk = {
  part: 0 | 1;
  minutes: number;
  subject: Words | null;
  speaker: { name: string; position?: Words; affiliation?: Words } | null;
  /** What the recorders write, as they type it. */
  record: string[];
};

export const ORGANISATION: Words = { en: 'International Alliance for COVID-19 Community Response', zh: '社区应对新冠肺炎国际网络' };
export const SYMPOSIUM = {
  slug: 'how-are-you-going-to-go-on',
  title: { en: 'How are you going to go on with your life?', zh: '日子要怎样过下去？' },
  theme: { en: 'The establishment of a symbiotic society', zh: '共生社会的建立' },
  venue: { en: 'Tencent Classroom', zh: '腾讯课堂' },
  source: { en: 'Secretariat of the Alliance', zh: '国际网络秘书处' },
  start: '2020-05-29T10:00',
} as const;
export const RECORDERS = ['Pu Chenchen', 'Wang Jingwen'] as const;

export const TALKS: readonly Talk[] = [
  {
    part: 0,
    minutes: 35,
    subject: { en: 'How to coexist with the new coronavirus', zh: '如何与新型冠状病毒共存' },
    speaker: { name: 'Tomohide Atsumi' },
    record: [
      '1. A world with COVID-19',
      'It changes faster than the climate does; the way leads on, not back.',
      '2. Distance is nullified',
      'Neighbours help neighbours, and volunteers help from afar.',
      '3. Time is nullified',
      'We share one present on the whole earth.',
      '4. From segmentation to solidarity',
      'Equal for the body, unequal for society: let us plan a symposium and publish its resolution.',
    ],
  },
  { part: 0, minutes: 25, subject: null, speaker: null, record: ['- Nobody can stand aside.', 'Sixteen agencies of fourteen countries pull together.'] },
  {
    part: 0,
    minutes: 20,
    subject: { en: 'My epidemic experience and reflection', zh: '我的疫情经历与思考' },
    speaker: null,
    record: ['To survive is to get resources; to live is to create.'],
  },
  {
    part: 0,
    minutes: 40,
    subject: { en: 'Containing COVID-19: the India experience', zh: '遏制新冠：印度经验' },
    speaker: { name: 'Abdhesh Kumar Gangwar' },
    record: [
      'A disaster unlike those before it.',
      '1. India counts 165,386 infections, 70,920 cures and 4,711 deaths.',
      'The lockdown has lasted 66 days since 25 March 2020.',
      'Unemployment and poverty have grown.',
    ],
  },
  {
    part: 1,
    minutes: 25,
    subject: { en: 'National policies in the time of the virus', zh: '新冠时期的国家政策' },
    speaker: {
      name: 'Feng Yubo',
      position: { en: 'vice president', zh: '副主任' },
      affiliation: { en: 'Chengdu Fangxu Public Welfare Social Service Center', zh: '成都方旭公益社会服务中心' },
    },
    record: ['1. Standards for masks differ from country to country.'],
  },
  {
    part: 1,
    minutes: 25,
    subject: { en: 'Hello, neighbor', zh: '你好，邻居' },
    speaker: { name: 'Yang Ling', affiliation: { en: 'Chengdu Loves Drama', zh: '成都爱有戏' } },
    record: ['The network of granaries has more than 120 organisations in over 2,000 communities.'],
  },
  {
    part: 1,
    minutes: 30,
    subject: { en: 'The symbiotic future of the pandemic: how long will it be?', zh: '疫情中的共生未来：还有多久？' },
    speaker: { name: 'Maisara Latiph' },
    record: ['First detect, then track; and grow food.'],
  },
];
