import type common from './locales/en/common.json';
import type errors from './locales/en/errors.json';
import type fields from './locales/en/fields.json';
import type formats from './locales/en/formats.json';
import type host from './locales/en/host.json';
import type mail from './locales/en/mail.json';
import type minutes from './locales/en/minutes.json';
import type organisation from './locales/en/organisation.json';
import type pages from './locales/en/pages.json';
import type people from './locales/en/people.json';
import type programme from './locales/en/programme.json';
import type qna from './locales/en/qna.json';
import type report from './locales/en/report.json';
import type room from './locales/en/room.json';
import type stage from './locales/en/stage.json';
import type ui from './locales/en/ui.json';
import type { Namespace } from './namespaces.ts';

/** Does not compile when a namespace has no file here. */
type Complete<Files extends Record<Namespace, object>> = Files;

/** The English files give the keys; a test holds the other languages to them. */
export type Resources = Complete<{
  common: typeof common;
  errors: typeof errors;
  fields: typeof fields;
  formats: typeof formats;
  host: typeof host;
  mail: typeof mail;
  minutes: typeof minutes;
  organisation: typeof organisation;
  pages: typeof pages;
  people: typeof people;
  programme: typeof programme;
  qna: typeof qna;
  report: typeof report;
  room: typeof room;
  stage: typeof stage;
  ui: typeof ui;
}>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: Resources;
  }
}
