import type { CommandInput, CommandName } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../lib/person-name.ts';

const SAID = {
  'qna.approve': 'approve',
  'qna.reopen': 'reopen',
  'qna.unmerge': 'unmerge',
  'qna.edit': 'edit',
  'qna.translate': 'translate',
  'qna.put-live': 'put-live',
  'qna.back': 'back',
  'qna.answer': 'answer',
  'qna.defer': 'defer',
} as const;

/** What was done, as the undo bar says it: “Declined 30: Already answered”. `state` is from before. */
export function useDid(): (state: SessionState, name: CommandName, input: unknown) => string {
  const { t } = useTranslation('qna');
  const nameOf = usePersonName();
  return (state, name, input) => {
    const { questionId = '', participantId = '' } = input as { questionId?: string; participantId?: string };
    const n = state.questions[questionId]?.number ?? 0;
    const person = state.participants[participantId];
    if (name in SAID) return t(`did.${SAID[name as keyof typeof SAID]}`, { n });
    switch (name) {
      case 'qna.decline': {
        const { kind, text } = input as CommandInput<'qna.decline'>;
        return t('did.decline', { n, reason: kind === 'other' ? text : t(`decline.${kind}`) });
      }
      case 'qna.merge':
        return t('did.merge', { n, into: state.questions[(input as CommandInput<'qna.merge'>).intoId]?.number ?? 0 });
      case 'qna.set-next':
        return n > 0 ? t('did.set-next', { n }) : t('did.no-next');
      case 'qna.silence':
        return t('did.silence', { name: person ? nameOf(person) : '' });
      case 'qna.unsilence':
        return t('did.unsilence', { name: person ? nameOf(person) : '' });
      case 'qna.ask-on-behalf':
        return t('did.on-behalf');
      case 'qna.defer-rest':
        return t('did.defer-rest');
      default:
        return t('did.set');
    }
  };
}
