import { AUDIENCE, CREW, SPEAKERS } from './people.ts';
import type { DemoSession } from './types.ts';

/** A symposium of some months ago, with its proceedings. */
export const PUBLISHED: DemoSession = {
  slug: 'what-a-village-can-promise',
  title: { en: 'What a village can promise', zh: '村庄能够承诺什么', ja: '村は何を約束できるか' },
  theme: { en: 'On debts that are never written down', zh: '论从不写下的欠账' },
  description: { en: 'Four talks on promises between neighbours, and one evening of discussion.', zh: '四场关于邻里承诺的发言，和一晚的讨论。' },
  venue: { en: 'Online, hosted from Chengdu', zh: '线上，由成都主持' },
  source: { en: 'Secretariat of the Alliance for Symbiotic Societies', zh: '共生社会联盟秘书处' },
  languages: ['en', 'zh'],
  zone: 'Asia/Shanghai',
  people: {
    ...CREW,
    meng: SPEAKERS.meng,
    bellandi: SPEAKERS.bellandi,
    arakawa: SPEAKERS.arakawa,
    delacruz: SPEAKERS.delacruz,
    ferrante: AUDIENCE.ferrante,
    zhou: AUDIENCE.zhou,
    higa: AUDIENCE.higa,
    adeyemi: AUDIENCE.adeyemi,
  },
  parts: [
    { en: 'Promises that hold', zh: '守得住的承诺' },
    { en: 'Promises to those who come after', zh: '对后来者的承诺' },
  ],
  slots: [
    {
      kind: 'talk',
      part: 0,
      language: 'zh',
      speakers: ['meng'],
      minutes: 25,
      subject: { en: 'The list on the kitchen door', zh: '厨房门上的名单' },
      record: {
        en: [
          {
            p: 'In a street of sixty-one households a list hangs on the door of the common kitchen: who cannot carry, who cannot see well, who should not be alone in the evening. The speaker asked how such a list comes about, and why nobody takes it down.',
          },
          {
            points: [
              'The list names needs and never persons; everybody knows whose they are.',
              'It is rewritten on the first day of each season, by whoever has the clearest hand.',
              'A need is struck out only by the one who had it.',
            ],
          },
          { remark: 'Zhou Min', says: 'In our centre the list was on a screen, and within a month nobody read it. We are back to paper.' },
        ],
        zh: [
          {
            p: '在一条有六十一户人家的街上，公用厨房的门上挂着一张名单：谁提不动东西，谁看不清，谁晚上不宜独自在家。发言人追问：这样一张名单是怎么来的，又为什么没有人把它取下来。',
          },
          {
            points: [
              '名单只写需要，不写人名；是谁，大家心里都有数。',
              '每个季节的第一天重写一次，由字最端正的人执笔。',
              '一项需要，只能由有这项需要的人划去。',
            ],
          },
          { remark: '周敏', says: '我们中心把名单放到屏幕上，不到一个月就没人看了。现在又改回用纸。' },
        ],
      },
      questions: [
        {
          by: 'ferrante',
          text: 'Has anybody ever misused the list?',
          language: 'en',
          at: 16,
          voters: ['zhou', 'adeyemi'],
          then: {
            kind: 'answered',
            answer: {
              en: 'Once, a salesman. He was walked to the end of the street by eleven people, and a line was added: who should not come back.',
              zh: '有过一次，是个推销员。十一个人把他送到了街口，名单上添了一行：谁不必再来。',
            },
          },
        },
        {
          by: 'zhou',
          text: '名单在搬家以后怎么办？',
          language: 'zh',
          at: 19,
          voters: ['higa'],
          then: {
            kind: 'answered',
            answer: {
              zh: '名单留在门上，需要跟着人走。新邻居会在一周之内来问。',
              en: 'The list stays on the door, the need goes with the person. The new neighbours come and ask within a week.',
            },
          },
        },
      ],
      attachment: { name: 'Seasons of the list.csv', text: 'season,needs,struck out\nspring,41,6\nsummer,37,4\nautumn,39,2\nwinter,48,3\n' },
    },
    {
      kind: 'talk',
      part: 0,
      language: 'it',
      speakers: ['bellandi'],
      minutes: 25,
      subject: { en: 'Lending without a ledger', zh: '没有账本的借贷' },
      record: {
        en: [
          {
            p: 'Three cooperatives in the plain of the Po lend tools, seed and days of work, and keep no account. The speaker compared them with four that do.',
          },
          {
            points: [
              'Those without a ledger lend less often, and get more back.',
              'They end their year with a supper at which each says aloud what is still owed.',
              'After a death, debts are not inherited, but the tools are.',
            ],
          },
        ],
        zh: [
          { p: '波河平原上有三家合作社，出借工具、种子和工日，却不记账。发言人把它们同另外四家记账的合作社作了比较。' },
          { points: ['不记账的，借得少，还得多。', '年终有一顿晚饭，各人当众说出还欠着什么。', '人去世以后，债不继承，工具继承。'] },
        ],
      },
      questions: [
        {
          by: 'adeyemi',
          text: 'What do they do with someone who never says what he owes?',
          language: 'en',
          at: 18,
          anonymous: true,
          voters: ['ferrante', 'zhou', 'higa'],
          then: {
            kind: 'answered',
            answer: { en: 'They ask him to cook the supper next year. It has worked twice and failed once.', zh: '请他来年掌勺。成功过两次，失败过一次。' },
          },
        },
        {
          by: 'higa',
          text: '台帳のない貸し借りは、何人までなら続きますか。',
          language: 'ja',
          at: 21,
          voters: ['ferrante'],
          then: { kind: 'written', text: 'The largest of the three has 140 members. Beyond that, they split; they do not start to write.' },
        },
      ],
    },
    { kind: 'break', part: null, minutes: 10, subject: { en: 'Break', zh: '休息' } },
    {
      kind: 'talk',
      part: 1,
      language: 'ja',
      speakers: ['arakawa'],
      minutes: 25,
      subject: { en: 'An empty chair for the unborn', zh: '给未出生者留的空椅子' },
      record: {
        en: [
          {
            p: 'Seven island assemblies keep a chair that nobody may use. Before each decision somebody stands behind it and says what a person of the year 2080 would ask. The speaker read four such questions aloud.',
          },
          { p: 'Decisions took nineteen minutes longer on average, and were changed afterwards half as often.' },
        ],
        zh: [
          { p: '七个岛屿议会都留着一把谁也不坐的椅子。每次决定之前，有人站到椅子后面，说出一个生活在二〇八〇年的人会问的话。发言人朗读了其中四问。' },
          { p: '作决定的时间平均多了十九分钟，事后更改的次数却少了一半。' },
        ],
      },
      questions: [
        {
          by: 'zhou',
          text: 'Who stands behind the chair, and may children do it?',
          language: 'en',
          at: 17,
          voters: ['adeyemi', 'higa'],
          then: {
            kind: 'answered',
            answer: {
              en: 'Lots are drawn, and children draw too. The youngest so far was nine; her question stopped a road.',
              zh: '抽签决定，孩子也参加抽签。年纪最小的只有九岁，她的一问让一条路停了下来。',
            },
          },
        },
      ],
    },
    {
      kind: 'talk',
      part: 1,
      language: 'en',
      speakers: ['delacruz'],
      minutes: 25,
      subject: { en: 'What we said after the flood', zh: '洪水之后我们说过的话' },
      record: {
        en: [
          {
            p: 'In the weeks after a flood people promise more than in ten years before it. The speaker collected 213 such promises in one barangay, and went back two years later to ask about each.',
          },
          { points: ['One hundred and eighty-eight were kept.', 'Of those that were not, most had been made to people who moved away.'] },
        ],
        zh: [
          { p: '洪水过后的几周里，人们许下的诺言比之前十年还多。发言人在一个村社收集了二百一十三条，两年后回去一一询问。' },
          { points: ['其中一百八十八条兑现了。', '没有兑现的，多半是许给了后来搬走的人。'] },
        ],
      },
      questions: [
        {
          by: 'ferrante',
          text: 'Did anybody regret a promise that was kept?',
          language: 'en',
          at: 20,
          voters: ['zhou'],
          then: { kind: 'deferred', to: 'delacruz', days: 400 },
        },
      ],
    },
    {
      kind: 'discussion',
      part: 1,
      minutes: 30,
      subject: { en: 'Discussion', zh: '讨论' },
      record: {
        en: [
          { remark: 'Matteo Bellandi', says: 'We have all spoken of lists and chairs. What they have in common is that they are in sight.' },
          { remark: 'Meng Yining', says: 'And that somebody has to dust them.' },
          { p: 'It was agreed to meet again in autumn, on what stays in common.' },
        ],
        zh: [
          { remark: '马泰奥·贝兰迪', says: '我们谈了名单，谈了椅子。它们的共同点是：看得见。' },
          { remark: '孟以宁', says: '还有，总得有人去擦灰。' },
          { p: '与会者约定秋天再聚，谈谈什么仍为我们共有。' },
        ],
      },
    },
  ],
};
