import type { Locale } from '../locale.ts';

/**
 * Zones whose city goes by another name than the identifier's last part, and the Chinese and Japanese names of
 * cities where meetings are commonly held. Browsers report some zones by their old identifiers. An identifier
 * that is not here shows its last part.
 */
const CITIES: Record<string, [en: string, zh: string, ja: string]> = {
  'Africa/Cairo': ['Cairo', '开罗', 'カイロ'],
  'Africa/Johannesburg': ['Johannesburg', '约翰内斯堡', 'ヨハネスブルグ'],
  'Africa/Lagos': ['Lagos', '拉各斯', 'ラゴス'],
  'Africa/Nairobi': ['Nairobi', '内罗毕', 'ナイロビ'],
  'America/Argentina/Buenos_Aires': ['Buenos Aires', '布宜诺斯艾利斯', 'ブエノスアイレス'],
  'America/Bogota': ['Bogotá', '波哥大', 'ボゴタ'],
  'America/Buenos_Aires': ['Buenos Aires', '布宜诺斯艾利斯', 'ブエノスアイレス'],
  'America/Chicago': ['Chicago', '芝加哥', 'シカゴ'],
  'America/Denver': ['Denver', '丹佛', 'デンバー'],
  'America/Halifax': ['Halifax', '哈利法克斯', 'ハリファックス'],
  'America/Lima': ['Lima', '利马', 'リマ'],
  'America/Los_Angeles': ['Los Angeles', '洛杉矶', 'ロサンゼルス'],
  'America/Mexico_City': ['Mexico City', '墨西哥城', 'メキシコシティ'],
  'America/New_York': ['New York', '纽约', 'ニューヨーク'],
  'America/Santiago': ['Santiago', '圣地亚哥', 'サンティアゴ'],
  'America/Sao_Paulo': ['São Paulo', '圣保罗', 'サンパウロ'],
  'America/St_Johns': ['St. John’s', '圣约翰斯', 'セントジョンズ'],
  'America/Toronto': ['Toronto', '多伦多', 'トロント'],
  'America/Vancouver': ['Vancouver', '温哥华', 'バンクーバー'],
  'Asia/Almaty': ['Almaty', '阿拉木图', 'アルマトイ'],
  'Asia/Bangkok': ['Bangkok', '曼谷', 'バンコク'],
  'Asia/Calcutta': ['Kolkata', '加尔各答', 'コルカタ'],
  'Asia/Colombo': ['Colombo', '科伦坡', 'コロンボ'],
  'Asia/Dhaka': ['Dhaka', '达卡', 'ダッカ'],
  'Asia/Dubai': ['Dubai', '迪拜', 'ドバイ'],
  'Asia/Ho_Chi_Minh': ['Ho Chi Minh City', '胡志明市', 'ホーチミン'],
  'Asia/Hong_Kong': ['Hong Kong', '香港', '香港'],
  'Asia/Istanbul': ['Istanbul', '伊斯坦布尔', 'イスタンブール'],
  'Asia/Jakarta': ['Jakarta', '雅加达', 'ジャカルタ'],
  'Asia/Jerusalem': ['Jerusalem', '耶路撒冷', 'エルサレム'],
  'Asia/Karachi': ['Karachi', '卡拉奇', 'カラチ'],
  'Asia/Kathmandu': ['Kathmandu', '加德满都', 'カトマンズ'],
  'Asia/Katmandu': ['Kathmandu', '加德满都', 'カトマンズ'],
  'Asia/Kolkata': ['Kolkata', '加尔各答', 'コルカタ'],
  'Asia/Kuala_Lumpur': ['Kuala Lumpur', '吉隆坡', 'クアラルンプール'],
  'Asia/Macau': ['Macau', '澳门', 'マカオ'],
  'Asia/Manila': ['Manila', '马尼拉', 'マニラ'],
  'Asia/Rangoon': ['Yangon', '仰光', 'ヤンゴン'],
  'Asia/Riyadh': ['Riyadh', '利雅得', 'リヤド'],
  'Asia/Saigon': ['Ho Chi Minh City', '胡志明市', 'ホーチミン'],
  'Asia/Seoul': ['Seoul', '首尔', 'ソウル'],
  'Asia/Shanghai': ['Beijing', '北京', '北京'],
  'Asia/Singapore': ['Singapore', '新加坡', 'シンガポール'],
  'Asia/Taipei': ['Taipei', '台北', '台北'],
  'Asia/Tehran': ['Tehran', '德黑兰', 'テヘラン'],
  'Asia/Tokyo': ['Tokyo', '东京', '東京'],
  'Asia/Ulaanbaatar': ['Ulaanbaatar', '乌兰巴托', 'ウランバートル'],
  'Asia/Urumqi': ['Ürümqi', '乌鲁木齐', 'ウルムチ'],
  'Asia/Yangon': ['Yangon', '仰光', 'ヤンゴン'],
  'Australia/Adelaide': ['Adelaide', '阿德莱德', 'アデレード'],
  'Australia/Perth': ['Perth', '珀斯', 'パース'],
  'Australia/Sydney': ['Sydney', '悉尼', 'シドニー'],
  'Europe/Amsterdam': ['Amsterdam', '阿姆斯特丹', 'アムステルダム'],
  'Europe/Athens': ['Athens', '雅典', 'アテネ'],
  'Europe/Berlin': ['Berlin', '柏林', 'ベルリン'],
  'Europe/Brussels': ['Brussels', '布鲁塞尔', 'ブリュッセル'],
  'Europe/Helsinki': ['Helsinki', '赫尔辛基', 'ヘルシンキ'],
  'Europe/Istanbul': ['Istanbul', '伊斯坦布尔', 'イスタンブール'],
  'Europe/Kiev': ['Kyiv', '基辅', 'キーウ'],
  'Europe/Kyiv': ['Kyiv', '基辅', 'キーウ'],
  'Europe/Lisbon': ['Lisbon', '里斯本', 'リスボン'],
  'Europe/London': ['London', '伦敦', 'ロンドン'],
  'Europe/Madrid': ['Madrid', '马德里', 'マドリード'],
  'Europe/Moscow': ['Moscow', '莫斯科', 'モスクワ'],
  'Europe/Paris': ['Paris', '巴黎', 'パリ'],
  'Europe/Rome': ['Rome', '罗马', 'ローマ'],
  'Europe/Stockholm': ['Stockholm', '斯德哥尔摩', 'ストックホルム'],
  'Europe/Vienna': ['Vienna', '维也纳', 'ウィーン'],
  'Europe/Zurich': ['Zürich', '苏黎世', 'チューリッヒ'],
  'Pacific/Auckland': ['Auckland', '奥克兰', 'オークランド'],
  'Pacific/Honolulu': ['Honolulu', '檀香山', 'ホノルル'],
  PRC: ['Beijing', '北京', '北京'],
};
const COLUMN: Record<Locale, 0 | 1 | 2> = { en: 0, zh: 1, ja: 2 };

/** The city by which a zone is called on every screen: `Asia/Shanghai` is Beijing, 北京. Never an abbreviation. */
export function cityOf(zone: string, locale: Locale): string {
  const known = CITIES[zone];
  if (known) return known[COLUMN[locale]];
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** One zone of each common hour of the earth, east to west, for a chooser that works without JavaScript. */
export const COMMON_ZONES: readonly string[] = [
  'Pacific/Auckland',
  'Australia/Sydney',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Shanghai',
  'Asia/Taipei',
  'Asia/Manila',
  'Asia/Singapore',
  'Asia/Bangkok',
  'Asia/Jakarta',
  'Asia/Dhaka',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Karachi',
  'Asia/Dubai',
  'Asia/Tehran',
  'Africa/Nairobi',
  'Europe/Moscow',
  'Europe/Istanbul',
  'Africa/Cairo',
  'Africa/Johannesburg',
  'Europe/Berlin',
  'Europe/Rome',
  'Europe/Paris',
  'Africa/Lagos',
  'Europe/London',
  'UTC',
  'America/Sao_Paulo',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'Pacific/Honolulu',
];

/** Does this platform know the zone? */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
