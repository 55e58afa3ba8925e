import type { Speaker, Words } from './hosting.ts';

/**
 * The symposium of the alliance on 29 May 2020: its facts (names, subjects, figures, order) in sentences of our own. It brings every kind of
 * content that such a symposium has: talks without a speaker or a subject, a position, points with text between them, remarks by name.
 */
export const ORGANISATION: Words = { en: 'International Alliance for COVID-19 Community Response', zh: '社区应对新冠肺炎国际网络' };
export const SYMPOSIUM = { slug: 'how-are-you-going-to-go-on', title: { en: 'How are you going to go on with your life?', zh: '日子要怎样过下去？' } };
/** What the editor asks of the session as a whole, by the names of its fields. */
export const DETAILS: Record<string, Words> = {
  Title: SYMPOSIUM.title,
  Theme: { en: 'The establishment of a symbiotic society', zh: '共生社会的建立' },
  Venue: { en: 'Tencent Classroom', zh: '腾讯课堂' },
  'Issued by': { en: 'Secretariat of the Alliance', zh: '国际网络秘书处' },
};

export type Talk = { subject: Words | null; speaker: Speaker | null /** as the recorders type it, a line each */; record: string[] };
export const PARTS: readonly (readonly Talk[])[] = [
  [
    {
      subject: { en: 'How to coexist with the new coronavirus', zh: '如何与新型冠状病毒共存' },
      speaker: { name: 'Tomohide Atsumi' },
      record: [
        '1. A world with COVID-19',
        'It changes faster than the climate does.',
        '2. Distance is nullified',
        'Volunteers help from afar.',
        '3. Time is nullified',
      ],
    },
    { subject: null, speaker: null, record: ['- Nobody can stand aside', 'Sixteen agencies of fourteen countries pull together.'] },
    {
      subject: { en: 'My epidemic experience and reflection', zh: '我的疫情经历与思考' },
      speaker: null,
      record: ['To survive is to get resources; to live is to create.'],
    },
    {
      subject: { en: 'Containing COVID-19: the India experience', zh: '遏制新冠：印度经验' },
      speaker: { name: 'Abdhesh Kumar Gangwar' },
      record: ['The lockdown has lasted 66 days.', '1. 165,386 infections, 4,711 deaths'],
    },
  ],
  [
    {
      subject: { en: 'National policies in the time of the virus', zh: '新冠时期的国家政策' },
      speaker: {
        name: 'Feng Yubo',
        position: { en: 'vice president', zh: '副主任' },
        affiliation: { en: 'Chengdu Fangxu Public Welfare Social Service Center', zh: '成都方旭公益社会服务中心' },
      },
      record: ['Standards for masks differ from country to country.'],
    },
    {
      subject: { en: 'Hello, neighbor', zh: '你好，邻居' },
      speaker: { name: 'Yang Ling', affiliation: { en: 'Chengdu Loves Drama', zh: '成都爱有戏' } },
      record: ['More than 120 organisations keep granaries.'],
    },
    {
      subject: { en: 'The symbiotic future of the pandemic', zh: '疫情中的共生未来' },
      speaker: { name: 'Maisara Latiph' },
      record: ['First detect, then track; and grow food.'],
    },
  ],
];

/** Put live in the slot of this place, and answered there in these words. */
export const ANSWERED: readonly { slot: number; by: string; text: string; answer: string }[] = [
  { slot: 4, by: 'Khalin Chong', text: 'How do you overcome these problems?', answer: 'We sing together from the balconies at six.' },
  { slot: 5, by: 'Yoshi', text: 'What helps when deep talk is hard?', answer: 'Volunteers of many years, and the Internet.' },
  { slot: 6, by: 'Yoshi', text: 'Do the poor go without a hospital?', answer: 'They do not.' },
];
/** Asked, and left for afterwards. */
export const LEFT = [
  'Who translates what the agencies archive?',
  'Who pays for the new farms?',
  'Which masks pass everywhere?',
  'How does a granary begin?',
  'What did the villages of India learn?',
  'Who looks after those who returned?',
  'What will be the next resolution?',
  'Where are the slides?',
  'How long will it be?',
];
