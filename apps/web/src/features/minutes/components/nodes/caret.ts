import { tintOf } from '../tints.ts';
import styles from './caret.module.css';

/** Another recorder's caret, with their name beside it. */
export function caretOf(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement('span');
  caret.className = styles['caret'] ?? '';
  caret.style.setProperty('--tint', `var(--${tintOf(String(user['id']))})`);
  const flag = document.createElement('span');
  flag.className = styles['flag'] ?? '';
  // Drawn by the style sheet: what is copied or searched must not hold it.
  flag.dataset['name'] = String(user['name'] ?? '');
  // For the eyes only: a screen reader would read it in the middle of a sentence.
  caret.setAttribute('aria-hidden', 'true');
  caret.append(flag);
  return caret;
}
