import { chosenDevice } from './device-choice.ts';

/** Hz; a fifth, so that it is told from the beeps of machines. */
const NOTES = [523.25, 783.99];
const NOTE_S = 0.35;

/** Plays two soft notes on the chosen loudspeaker; resolves when they have died away. */
export async function playTestSound(): Promise<void> {
  const context = new AudioContext();
  const output = chosenDevice('audiooutput');
  // Not every browser lets a page choose; then it sounds where the system says.
  if (output && 'setSinkId' in context) await (context.setSinkId as (id: string) => Promise<void>)(output).catch(() => undefined);
  const gain = new GainNode(context, { gain: 0 });
  gain.connect(context.destination);
  const start = context.currentTime + 0.05;
  NOTES.forEach((frequency, index) => {
    const from = start + index * NOTE_S;
    const note = new OscillatorNode(context, { type: 'sine', frequency });
    note.connect(gain);
    gain.gain.setTargetAtTime(0.25, from, 0.02);
    gain.gain.setTargetAtTime(0, from + NOTE_S * 0.6, 0.08);
    note.start(from);
    note.stop(from + NOTE_S);
  });
  await new Promise((done) => setTimeout(done, (NOTES.length * NOTE_S + 0.4) * 1_000));
  await context.close();
}
