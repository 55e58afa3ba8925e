import type { DemoPerson } from './types.ts';

/** The cast of the demonstration. All of them are made up. */
const person = (
  name: string,
  place: string,
  country: string,
  zone: string,
  language: string,
  affiliation: string,
  roles: DemoPerson['roles'],
  more: Partial<DemoPerson> = {},
): DemoPerson => ({ name, place, country, zone, language, affiliation, roles, ...more });

export const CREW = {
  host: person('Chen Ruolan', 'Beijing', 'CN', 'Asia/Shanghai', 'zh', 'Alliance for Symbiotic Societies', ['host'], {
    nameIn: { zh: '陈若岚' },
    affiliationIn: { zh: '共生社会联盟' },
  }),
  moderator: person('Tomasz Wilk', 'Kraków', 'PL', 'Europe/Warsaw', 'en', 'Open Assembly', ['moderator']),
  recorderLiu: person('Liu Shiyu', 'Chengdu', 'CN', 'Asia/Shanghai', 'zh', 'Chengdu School of Social Work', ['recorder'], {
    nameIn: { zh: '刘诗雨' },
    affiliationIn: { zh: '成都社会工作学院' },
  }),
  recorderNaomi: person('Naomi Tachibana', 'Sendai', 'JP', 'Asia/Tokyo', 'ja', 'Tōhoku Record Office', ['recorder'], {
    nameIn: { ja: '橘 直美', zh: '橘直美' },
    affiliationIn: { ja: '東北記録室' },
  }),
} satisfies Record<string, DemoPerson>;

export const SPEAKERS = {
  minami: person('Haruka Minami', 'Kyoto', 'JP', 'Asia/Tokyo', 'ja', 'Kamogawa Institute for Rural Futures, Kyoto', ['speaker'], {
    nameIn: { ja: '南 遥', zh: '南遥' },
    affiliationIn: { ja: '鴨川農村未来研究所（京都）', zh: '鸭川乡村未来研究所（京都）' },
  }),
  zhao: person('Zhao Wenqing', 'Hangzhou', 'CN', 'Asia/Shanghai', 'zh', 'Institute of Community Studies, Hangzhou', ['speaker'], {
    nameIn: { zh: '赵文清' },
    affiliationIn: { zh: '社区研究院（杭州）' },
  }),
  raghunathan: person('Ananya Raghunathan', 'Bengaluru', 'IN', 'Asia/Kolkata', 'en', 'Centre for Commons Law, Bengaluru', ['speaker'], {
    nameIn: { zh: '阿南娅·拉古纳坦' },
    affiliationIn: { zh: '公共资源法研究中心（班加罗尔）' },
  }),
  delacruz: person('Josefina Dela Cruz-Abad', 'Iloilo', 'PH', 'Asia/Manila', 'en', 'Bayanihan Research Network, Iloilo', ['speaker'], {
    nameIn: { zh: '何塞菲娜·德拉克鲁兹-阿巴德' },
    affiliationIn: { zh: '互助研究网络（伊洛伊洛）' },
  }),
  bellandi: person('Matteo Bellandi', 'Bologna', 'IT', 'Europe/Rome', 'it', 'Laboratorio Cooperativo, Bologna', ['speaker'], {
    nameIn: { zh: '马泰奥·贝兰迪' },
    affiliationIn: { zh: '合作社实验室（博洛尼亚）' },
  }),
  meng: person('Meng Yining', 'Chengdu', 'CN', 'Asia/Shanghai', 'zh', 'Chengdu School of Social Work', ['speaker'], {
    nameIn: { zh: '孟以宁' },
    affiliationIn: { zh: '成都社会工作学院' },
  }),
  arakawa: person('Kenji Arakawa', 'Kagawa', 'JP', 'Asia/Tokyo', 'ja', 'Seto Inland Assemblies Project, Kagawa', ['speaker'], {
    nameIn: { ja: '荒川 健二', zh: '荒川健二' },
    affiliationIn: { ja: '瀬戸内小会議プロジェクト（香川）', zh: '濑户内小议会计划（香川）' },
  }),
  inoue: person('Sawako Inoue', 'Nagano', 'JP', 'Asia/Tokyo', 'ja', 'Ina Valley Day House', ['speaker'], {
    nameIn: { ja: '井上 佐和子', zh: '井上佐和子' },
    affiliationIn: { ja: '伊那谷デイハウス', zh: '伊那谷日间之家' },
  }),
  vanderlinden: person('Peter Vanderlinden', 'Ghent', 'BE', 'Europe/Brussels', 'en', 'Neighbourhood Care Cooperative, Ghent', ['speaker'], {
    nameIn: { zh: '彼得·范德林登' },
  }),
} satisfies Record<string, DemoPerson>;

export const AUDIENCE = {
  nair: person('Arjun Nair', 'Kochi', 'IN', 'Asia/Kolkata', 'en', 'Kochi', ['attendee']),
  zhou: person('Zhou Min', 'Chengdu', 'CN', 'Asia/Shanghai', 'zh', 'Mutual Aid Centre, Chengdu', ['attendee'], { nameIn: { zh: '周敏' } }),
  ocampo: person('Rafael Ocampo', 'Tacloban', 'PH', 'Asia/Manila', 'en', 'Tacloban', ['attendee']),
  brandstatter: person('Liesel Brandstätter', 'Bremen', 'DE', 'Europe/Berlin', 'de', 'Wohnprojektverbund Nordwest, Bremen', ['attendee']),
  ferrante: person('Giulia Ferrante', 'Turin', 'IT', 'Europe/Rome', 'it', 'Torino', ['attendee']),
  adeyemi: person('Oluwaseun Adeyemi', 'Ibadan', 'NG', 'Africa/Lagos', 'en', 'Ibadan', ['attendee']),
  xu: person('许曼青', 'Suzhou', 'CN', 'Asia/Shanghai', 'zh', '苏州', ['attendee']),
  higa: person('比嘉 航', 'Naha', 'JP', 'Asia/Tokyo', 'ja', '那覇', ['attendee']),
  dube: person('Bongani Dube', 'Durban', 'ZA', 'Africa/Johannesburg', 'en', 'Durban', ['attendee']),
} satisfies Record<string, DemoPerson>;
