import { AUDIENCE, CREW, SPEAKERS } from './people.ts';
import type { DemoSession } from './types.ts';

/** The symposium that is live now: in its second talk of seven. */
export const LIVE: DemoSession = {
  slug: 'what-stays-in-common',
  title: { en: 'What stays in common?', zh: '什么仍为我们共有？', ja: '何が共に残るのか' },
  theme: { en: 'Seven answers from villages, kitchens and stairwells', zh: '来自村庄、厨房与楼道的七个回答', ja: '村と台所と階段から届いた七つの答え' },
  description: {
    en: 'An afternoon about the things that nobody owns and everybody needs. Each talk is followed by questions; what cannot be answered today is answered in writing, and all of it is published.',
    zh: '用一个下午，谈谈无人独占、人人需要的东西。每场发言之后都有提问；当天来不及回答的，将以书面形式答复，并全部公开。',
  },
  venue: { en: 'Online, hosted from Beijing', zh: '线上，由北京主持' },
  source: { en: 'Secretariat of the Alliance for Symbiotic Societies', zh: '共生社会联盟秘书处' },
  languages: ['en', 'zh'],
  zone: 'Asia/Shanghai',
  people: {
    ...CREW,
    ...AUDIENCE,
    minami: SPEAKERS.minami,
    zhao: SPEAKERS.zhao,
    raghunathan: SPEAKERS.raghunathan,
    delacruz: SPEAKERS.delacruz,
    bellandi: SPEAKERS.bellandi,
    meng: SPEAKERS.meng,
    arakawa: SPEAKERS.arakawa,
  },
  parts: [
    { en: 'What holds us together', zh: '何以相系' },
    { en: 'What we can build', zh: '何以共建' },
  ],
  slots: [
    {
      kind: 'ceremony',
      part: 0,
      subject: { en: 'Opening', zh: '开幕' },
      speakers: ['host'],
      minutes: 10,
      record: {
        en: [{ p: 'Chen Ruolan welcomed participants from fourteen countries and asked them to put their questions in any language.' }],
        zh: [{ p: '陈若岚欢迎来自十四个国家的与会者，并请大家用任何语言提问。' }],
      },
    },
    {
      kind: 'talk',
      part: 0,
      language: 'ja',
      speakers: ['minami'],
      minutes: 20,
      subject: { en: 'Neighbours by necessity: mutual aid in villages of fewer than three hundred', zh: '不得不相邻：三百人以下村落里的互助' },
      summary: { en: 'Nine villages, three winters, one snow shovel a household.', zh: '九个村落，三个冬天，每户一把雪铲。' },
      record: {
        en: [
          {
            p: 'The speaker has followed nine villages in the hills north of Kyoto for three winters. None has more than three hundred people, and in all of them the road is cleared by whoever wakes first.',
          },
          {
            points: [
              'Help that is owed is remembered for a generation; help that is paid for is forgotten by spring.',
              'Where a village fell under forty households, the turns were kept but the feast after them was given up.',
              'Newcomers are asked for their hands first and for their names later.',
            ],
          },
          { p: 'She ended with a list of what a village must lose before it stops helping: the shop, the bus, and last of all the notice board.' },
        ],
        zh: [
          { p: '发言人用三个冬天走访了京都以北山中的九个村落。每村不足三百人，而路上的积雪，总是谁先醒谁来铲。' },
          {
            points: [
              '欠下的人情，一代人都记得；花钱买的帮忙，开春就忘了。',
              '户数跌破四十之后，轮值还在，轮值后的聚餐却没有了。',
              '对新搬来的人，村里先问能不能搭把手，然后才问姓名。',
            ],
          },
        ],
      },
      questions: [
        {
          by: 'ferrante',
          text: 'Who decides whose turn it is when somebody is ill?',
          language: 'en',
          at: 12,
          voters: ['nair', 'zhou', 'ocampo'],
          then: {
            kind: 'answered',
            answer: {
              en: 'Nobody decides. The next house sees the untouched snow and takes the turn; in spring the days are counted, and they always come out nearly even.',
              zh: '没有人决定。下一户看到没动过的雪，就自己接上；到春天一算天数，总是差不多。',
            },
          },
        },
        {
          by: 'dube',
          text: 'Is there a list of the nine villages?',
          language: 'en',
          at: 14,
          voters: ['xu'],
          then: { kind: 'deferred', to: 'minami', days: 5 },
        },
        {
          by: 'xu',
          text: '年轻人回村以后，轮值会不会变？',
          language: 'zh',
          at: 15,
          voters: ['zhou', 'higa'],
          then: {
            kind: 'answered',
            answer: {
              en: 'They ask for a timetable on paper, and after one winter they stop looking at it.',
              zh: '他们会要一张写在纸上的排班表，过了一个冬天，就不再看它了。',
            },
          },
        },
      ],
    },
    {
      kind: 'talk',
      part: 0,
      language: 'zh',
      speakers: ['zhao'],
      minutes: 20,
      subject: { en: 'The kitchen table as an institution', zh: '作为制度的厨房餐桌' },
      summary: { en: 'What a housing block decides while it peels vegetables.', zh: '一栋楼在择菜时作出的决定。' },
      record: {
        en: [
          {
            p: 'For two years the speaker sat at a shared kitchen table in a housing block of 212 flats and wrote down what was agreed there. The table has no chair for a chairperson; it has eight places and a rule that nobody sits twice at the same side in one week.',
          },
          { points: ['Of 340 agreements, eleven were ever written down.', 'Whoever disagrees brings the soup.'] },
        ],
        zh: [
          {
            p: '两年里，发言人坐在一栋有二百一十二户的居民楼的公用餐桌旁，记下在那里商定的事情。这张桌子没有主席位，只有八个座位和一条规矩：一周之内，谁也不在同一边坐两次。',
          },
          { points: ['三百四十项约定中，写下来的只有十一项。'] },
        ],
      },
      questions: [
        {
          by: 'brandstatter',
          text: 'When the table was full, who stood, and did those who stood still have a say?',
          language: 'en',
          at: 4,
          voters: ['nair', 'zhou', 'ocampo', 'ferrante', 'adeyemi', 'higa'],
          then: { kind: 'live' },
        },
        {
          by: 'zhou',
          text: 'Our block shares hot water, not a kitchen. Does the same hold when what we share is a pipe that belongs to a company?',
          language: 'en',
          at: 3,
          voters: ['nair', 'brandstatter', 'ferrante', 'dube', 'xu'],
          then: { kind: 'approved' },
        },
        {
          by: 'ocampo',
          text: 'Did the women who cooked vote on the rule about the chairs?',
          language: 'en',
          at: 5,
          voters: ['zhou', 'xu', 'higa'],
          then: { kind: 'approved' },
        },
        {
          by: 'nair',
          text: 'What happened in the week when two families would not sit together?',
          language: 'en',
          at: 5.5,
          anonymous: true,
          voters: ['ferrante'],
          then: { kind: 'approved' },
        },
        { by: 'adeyemi', text: 'Who had a say if the table was full?', language: 'en', at: 6, then: { kind: 'merged', into: 'When the table was full' } },
        { by: 'higa', text: '台所を共有しない団地でも、同じ「席の決まり」は生まれますか。', language: 'ja', at: 6.5, then: { kind: 'waits' } },
        { by: 'xu', text: '敲钟喊开饭的人退休以后，谁来接替？', language: 'zh', at: 7, then: { kind: 'waits' } },
        {
          by: 'dube',
          text: 'Please share the slides?',
          language: 'en',
          at: 7.2,
          then: { kind: 'declined', reason: 'not-a-question', text: 'They will be with the materials after the talk.' },
        },
        { by: 'ferrante', text: 'Could somebody be paid to keep the table?', language: 'en', at: 7.4, anonymous: true, then: { kind: 'waits' } },
        { by: 'ocampo', text: 'I have found the answer in the summary, thank you.', language: 'en', at: 7.5, then: { kind: 'withdrawn' } },
      ],
      attachment: {
        name: 'Eleven written agreements.csv',
        text: 'number,year,agreement,kept\n1,2024,Eight places and no head of the table,yes\n2,2024,Nobody sits twice at the same side in one week,yes\n3,2025,The window stays open while onions are cut,mostly\n',
      },
    },
    {
      kind: 'talk',
      part: 0,
      language: 'en',
      speakers: ['raghunathan'],
      minutes: 20,
      subject: { en: 'Who owns the well? Water commons after the meters came', zh: '那口井归谁？装表之后的公共水源' },
    },
    {
      kind: 'talk',
      part: 0,
      language: 'en',
      speakers: ['delacruz'],
      minutes: 20,
      subject: { en: 'After the storm: what a barangay remembers', zh: '台风之后：一个村社记住了什么' },
    },
    { kind: 'qna', part: 0, minutes: 15, subject: { en: 'Questions to part one', zh: '第一部分提问' } },
    { kind: 'break', part: null, minutes: 10, subject: { en: 'Break', zh: '休息' } },
    {
      kind: 'talk',
      part: 1,
      language: 'it',
      speakers: ['bellandi'],
      minutes: 20,
      subject: { en: 'Cooperatives that outlive their founders', zh: '比创办者活得更久的合作社' },
    },
    { kind: 'talk', part: 1, language: 'zh', speakers: ['meng'], minutes: 20, subject: { en: 'Care as shared infrastructure', zh: '照护作为共享的基础设施' } },
    {
      kind: 'talk',
      part: 1,
      language: 'ja',
      speakers: ['arakawa'],
      minutes: 20,
      subject: { en: 'Small assemblies, long time: deciding for people not yet born', zh: '小议会，长时间：替尚未出生的人做决定' },
    },
    { kind: 'discussion', part: 1, minutes: 20, subject: { en: 'Discussion and resolution', zh: '讨论与决议' } },
    { kind: 'ceremony', part: 1, speakers: ['host'], minutes: 5, subject: { en: 'Closing', zh: '闭幕' } },
  ],
};
