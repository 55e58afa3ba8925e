import type { Slot } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { Said, Typed } from '../said.tsx';
import styles from './spine.module.css';

/** A slot's subject; where nobody has given one, what kind of slot it is. */
export function SlotTitle({ slot, original }: { slot: Slot; original: string }) {
  const { t } = useTranslation('common');
  return Object.keys(slot.subject).length > 0 ? <Said of={slot.subject} original={original} /> : t(`kinds.${slot.kind}`);
}

/** Its speakers, in speaking order, in the reader's script where they gave one. */
export function Speakers({ slot, state }: { slot: Slot; state: SessionState }) {
  const { locale } = useLocale();
  const { t } = useTranslation('ui');
  const people = slot.speakerIds.flatMap((id) => state.participants[id] ?? []);
  return people.map((person, index) => (
    <span key={person.id}>
      {index > 0 && t('comma')}
      <Typed text={person.nameIn[locale] ?? person.name} />
    </span>
  ));
}

/** A title that leads somewhere, or just the title. */
export const Leading = ({ href, children }: { href: string | undefined; children: ReactNode }) =>
  href === undefined ? (
    children
  ) : (
    <a href={href} className={styles['leading']}>
      {children}
    </a>
  );
