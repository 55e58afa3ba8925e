export { default } from './room.tsx';
