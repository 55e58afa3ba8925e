/**
 * Does this key belong to an input method that composes? Its Enter chooses a character, its Esc lets go of one: neither is an act.
 * Safari tells of the key that ends a composition only by its old code.
 */
export const isComposing = ({ isComposing: composing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean => composing || keyCode === 229;
