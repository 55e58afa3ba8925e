import type { CommandInput, Role } from '@plenary/contracts';
import type { Seat } from '@plenary/test-kit';
import type { Scene } from './scene.ts';

const coded = (text: string) => Buffer.from(text).toString('base64');

/** Attaches a small text to a slot; answers with its id. */
export async function attach(seat: Seat, slotId: string): Promise<string> {
  const bytes = new TextEncoder().encode('Minutes of the village meeting. 村会记录。\n');
  const headers = { cookie: seat.browser.cookies(), 'tus-resumable': '1.0.0' };
  const about = { 'upload-length': String(bytes.byteLength), 'upload-metadata': `filename ${coded('minutes.txt')},slotId ${coded(slotId)}` };
  const begun = await fetch(new URL(`/api/v1/sessions/${seat.slug}/uploads`, seat.origin), { method: 'POST', headers: { ...headers, ...about } });
  const place = begun.headers.get('location') ?? '';
  const sent = { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
  const done = await fetch(new URL(place, seat.origin), { method: 'PATCH', headers: sent, body: bytes });
  if (!done.ok) throw new Error(`not attached: ${done.status} ${await done.text()}`);
  return place.split('/').at(-1) ?? '';
}

export const words = (text: string, more: Partial<CommandInput<'qna.ask'>> = {}): CommandInput<'qna.ask'> => ({
  text,
  language: null,
  anonymous: false,
  namedInMinutes: true,
  ...more,
});
/** An attendee's question as it was sent, or further on its way. */
export const asked = async ({ seats }: Scene, by: Role = 'attendee'): Promise<string> =>
  (await seats[by].command('qna.ask', words('Who calls the meeting?'))).id;
export async function approved(scene: Scene): Promise<string> {
  const questionId = await asked(scene);
  await scene.seats.host.command('qna.approve', { questionId });
  return questionId;
}
export async function putLive(scene: Scene): Promise<string> {
  const questionId = await asked(scene);
  await scene.seats.host.command('qna.put-live', { questionId });
  return questionId;
}
/** One that was joined with another. */
export async function merged(scene: Scene): Promise<string> {
  const [questionId, intoId] = [await approved(scene), await approved(scene)];
  await scene.seats.host.command('qna.merge', { questionId, intoId });
  return questionId;
}
export async function declined(scene: Scene): Promise<string> {
  const questionId = await asked(scene);
  await scene.seats.host.command('qna.decline', { questionId, kind: 'off-topic', text: '' });
  return questionId;
}
