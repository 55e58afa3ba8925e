export { newQuestion } from '../qna/new-question.ts';
export * from './builders.ts';
export * from './scripts.ts';
