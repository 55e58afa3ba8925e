import type { Block, Proceedings, PublishedPerson, PublishedSlot } from '@plenary/contracts';

const p = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const person = (name: string, affiliation = '', place = '', more: Partial<PublishedPerson> = {}): PublishedPerson => ({
  name,
  nameIn: {},
  position: '',
  positionIn: {},
  affiliation,
  affiliationIn: {},
  place,
  ...more,
});
const slot = (id: string, more: Partial<PublishedSlot>): PublishedSlot => ({
  id,
  number: null,
  kind: 'talk',
  subject: {},
  summary: {},
  language: null,
  speakers: [],
  startedAt: null,
  endedAt: null,
  skipped: false,
  minutes: {},
  questions: [],
  materials: [],
  ...more,
});

const STARTED = Date.UTC(2026, 11, 12, 2, 0);
const minute = (n: number) => STARTED + n * 60_000;
const raghunathan = person('Ananya Raghunathan', 'Centre for Commons Law', 'Bengaluru', {
  nameIn: { zh: '阿南娅·拉古纳坦' },
  position: 'vice president',
  positionIn: { zh: '副院长' },
  affiliationIn: { zh: '公共资源法研究中心' },
});

/**
 * Published minutes with everything that such a page must be able to carry: two languages, two parts, numbered points, a talk without
 * a subject and one without a speaker, remarks by name, questions in every state, attachments, an erratum.
 */
export const sampleProceedings = (more: Partial<Proceedings> = {}): Proceedings => ({
  slug: 'how-are-we-going-to-go-on',
  version: 2,
  issuedAt: Date.UTC(2026, 11, 19, 7, 41),
  note: { en: 'Erratum to chapter 1: “213 evenings” now reads “312 evenings”.', zh: '第一章勘误：“213个晚上”应为“312个晚上”。' },
  source: { en: 'Secretariat of the Alliance', zh: '联盟秘书处' },
  organisation: { en: 'Alliance for Symbiotic Societies', zh: '共生社会联盟' },
  title: { en: 'How are we going to go on with our lives?', zh: '我们将如何继续生活？' },
  theme: { en: 'Towards a symbiotic society', zh: '共生社会的建立' },
  description: {},
  venue: { en: 'Online, from Beijing', zh: '线上，由北京主持' },
  languages: ['en', 'zh'],
  zone: 'Asia/Shanghai',
  startedAt: STARTED,
  endedAt: minute(203),
  parts: [
    {
      id: 'part-0001',
      title: { en: 'What holds us together', zh: '何以相系' },
      slots: [
        slot('slot-0001', {
          kind: 'ceremony',
          subject: { en: 'Opening', zh: '开幕' },
          startedAt: minute(0),
          endedAt: minute(10),
          minutes: { en: [p('The chair welcomed guests from fourteen countries.')], zh: [p('主席欢迎来自十四个国家的来宾。')] },
        }),
        slot('slot-0002', {
          number: 1,
          subject: { en: 'Who owns the well? Water commons after the meters came', zh: '那口井归谁？装表之后的公共水源' },
          language: 'en',
          speakers: [raghunathan],
          startedAt: minute(10),
          endedAt: minute(31),
          minutes: {
            en: [
              p(
                'Two villages in Karnataka received water meters in the same month of 2015. Ten years later one shared well is in daily use and the other has silted up.',
              ),
              { type: 'list', ordered: true, items: [[p('The price of water was the same.')], [p('The place to meet was not.')]] },
              {
                type: 'paragraph',
                runs: [
                  { text: 'The speaker read the minutes of both village meetings, ' },
                  { text: '312 evenings in all', bold: true },
                  { text: '. ' },
                  { text: 'The charter', link: 'https://example.org/charter' },
                  { text: ' is attached.' },
                ],
              },
              { type: 'question', questionId: 'question-0001', answer: [p('It was the woman who kept the keys, and she was alone the first time.')] },
              { type: 'remark', name: 'Yosuke Higa', blocks: [p('In our islands the same office is called the keeper of the rope.')] },
            ],
            zh: [
              p('卡纳塔克邦的两个村子在2015年的同一个月装上了水表。十年之后，一口共用的井天天有人打水，另一口已经淤塞。'),
              { type: 'list', ordered: true, items: [[p('水价相同。')], [p('开会的地方不同。')]] },
              p('讲者读完了两个村会的全部记录，共312个晚上。差别不在水价，而在会议有没有新的地方可去。'),
              { type: 'question', questionId: 'question-0001', answer: [p('是管钥匙的妇人。第一次，只有她一个人。')] },
            ],
          },
          questions: [
            {
              id: 'question-0001',
              translations: { zh: '在一直开会的村子里，谁召集会议？第一次没人来时又怎样？' },
              number: 1,
              text: 'In the village that kept meeting, who called the meeting, and what happened the first time nobody came?',
              language: 'en',
              asker: { name: 'Liesel Brandstätter', affiliation: 'Wohnprojektverbund Nordwest, Bremen' },
              state: 'answered',
              answer: { mode: 'spoken', text: '' },
            },
            {
              id: 'question-0002',
              number: 2,
              text: '水表是谁付的钱？',
              language: 'zh',
              asker: null,
              state: 'answered',
              answer: { mode: 'written', text: 'The state paid for the meters, the villages for the first year of readings.' },
            },
            {
              id: 'question-0003',
              number: 3,
              text: 'Is the charter public?',
              language: 'en',
              asker: { name: 'Zinhle Dube', affiliation: '' },
              state: 'deferred',
              answer: null,
            },
          ],
          materials: [{ id: 'material-0001', name: 'Charter of Hosahalli.pdf', size: 210_000, mime: 'application/pdf' }],
        }),
        slot('slot-0003', {
          number: 2,
          speakers: [person('Shen Ruolan', 'Riverside Repair Café', 'Chengdu')],
          startedAt: minute(31),
          endedAt: minute(50),
          minutes: { zh: [p('发言人介绍了三家社区修理铺的账本。')] },
        }),
        slot('slot-0004', {
          number: 3,
          subject: { en: 'One stair, nine doors' },
          startedAt: minute(50),
          endedAt: minute(70),
          minutes: { en: [{ type: 'heading', runs: [{ text: 'Key boards' }] }, p('Forty keys hang on one board.')] },
        }),
      ],
    },
    {
      id: 'part-0002',
      title: { en: 'What we can build', zh: '何以共建' },
      slots: [
        slot('slot-0005', { kind: 'break', startedAt: minute(70), endedAt: minute(80) }),
        slot('slot-0006', {
          number: 4,
          subject: { en: 'Care as shared infrastructure', zh: '照护作为共享的基础设施' },
          speakers: [person('Meng Yining', 'Chengdu School of Social Work', '', { nameIn: { zh: '孟以宁' } })],
          skipped: true,
        }),
        slot('slot-0007', {
          kind: 'discussion',
          subject: { en: 'Discussion', zh: '讨论' },
          startedAt: minute(80),
          endedAt: minute(203),
          questions: [
            {
              id: 'question-0004',
              number: 4,
              text: 'Where do we meet next year?',
              language: 'en',
              asker: { name: 'Matteo Bellandi', affiliation: 'Laboratorio Cooperativo' },
              state: 'unanswered',
              answer: null,
            },
          ],
        }),
      ],
    },
  ],
  questions: [
    {
      id: 'question-0005',
      number: 5,
      text: 'Will there be a recording?',
      language: 'en',
      asker: { name: 'Zinhle Dube', affiliation: '' },
      state: 'unanswered',
      answer: null,
    },
  ],
  recorders: [person('Liu Shiyu', '', '', { nameIn: { zh: '刘诗雨' } }), person('Naomi Tachibana', '', '', { nameIn: { ja: '橘 直美' } })],
  materials: [{ id: 'material-0002', name: 'All slides.pdf', size: 4_100_000, mime: 'application/pdf' }],
  ...more,
});
