import { AUDIENCE, CREW, SPEAKERS } from './people.ts';
import type { DemoSession } from './types.ts';

/** The coming lesson of a course. */
export const LESSON: DemoSession = {
  slug: 'growing-old-in-company',
  title: { en: 'Growing old in company', zh: '结伴变老', ja: '連れだって老いる' },
  theme: { en: 'Living together, lesson 5 of 12', zh: '共同生活十二讲，第五讲', ja: '共に暮らす・全十二講の第五講' },
  description: {
    en: 'Two guests on houses, dinners and goodbyes. For the trainees of the course and for anybody who would like to listen.',
    zh: '两位客人谈住处、晚饭与告别。面向课程学员，也欢迎旁听。',
  },
  venue: { en: 'Online', zh: '线上' },
  source: { en: 'Alliance for Symbiotic Societies', zh: '共生社会联盟' },
  languages: ['en', 'zh'],
  zone: 'Asia/Shanghai',
  people: {
    host: CREW.host,
    moderator: CREW.moderator,
    recorderLiu: CREW.recorderLiu,
    inoue: SPEAKERS.inoue,
    vanderlinden: SPEAKERS.vanderlinden,
    nair: AUDIENCE.nair,
  },
  parts: [],
  slots: [
    { kind: 'ceremony', part: null, subject: { en: 'Welcome', zh: '欢迎' }, speakers: ['host'], minutes: 5 },
    { kind: 'talk', part: null, language: 'ja', speakers: ['inoue'], minutes: 30, subject: { en: 'A house that is open by day', zh: '白天敞开的房子' } },
    {
      kind: 'talk',
      part: null,
      language: 'en',
      speakers: ['vanderlinden'],
      minutes: 30,
      subject: { en: 'Who comes when the bell rings at night', zh: '夜里按铃，谁会来' },
    },
    { kind: 'qna', part: null, minutes: 25, subject: { en: 'Questions', zh: '提问' } },
  ],
};
