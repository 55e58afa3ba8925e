import type { Role } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { formatDate, formatTime, isLocale, type Locale, text } from '@plenary/i18n';
import { createTranslator } from '@plenary/i18n/server';

/** The letter that brings somebody their personal link, in their language if the interface speaks it. Times in the venue's zone, which is named. */
export function invitation(state: SessionState, participantId: string, url: string, locale: Locale): { subject: string; text: string } {
  const participant = state.participants[participantId];
  const theirs = isLocale(participant?.language) ? participant.language : locale;
  const t = createTranslator(theirs);
  const { details, startsAt } = state;
  const title = text(details.title, theirs, details.languages[0] ?? 'en').text;
  const when = `${formatDate(startsAt, details.zone, theirs)}, ${formatTime(startsAt, details.zone, theirs)}`;
  return {
    subject: t('mail:invitation.subject', { title }),
    text: t('mail:invitation.text', { title, when, url, name: participant?.name ?? '', zone: details.zone }),
  };
}

/** Where a person's work is: the first that fits. */
export function roomOf(roles: readonly Role[]): 'host' | 'questions' | 'minutes' | 'room' {
  if (roles.includes('owner') || roles.includes('host')) return 'host';
  if (roles.includes('moderator')) return 'questions';
  return roles.includes('recorder') ? 'minutes' : 'room';
}
