/** One JSON file a namespace and language, in `locales/<locale>/<namespace>.json`; the screens of a feature load their own. */
export const NAMESPACES = [
  'common',
  'fields',
  'formats',
  'mail',
  'pages',
  'errors',
  'ui',
  'room',
  'qna',
  'report',
  'host',
  'programme',
  'people',
  'organisation',
  'minutes',
  'stage',
] as const;
export type Namespace = (typeof NAMESPACES)[number];
