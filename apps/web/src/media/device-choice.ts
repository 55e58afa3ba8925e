import type { Send } from './stage-types.ts';

/** The device a person chose, by kind; the browser's own choice where there is none. */
export type DeviceKind = 'videoinput' | 'audioinput' | 'audiooutput';
/** What a kind of device sends; a loudspeaker sends nothing. */
export const SENT: Partial<Record<DeviceKind, Send>> = { audioinput: 'microphone', videoinput: 'camera' };

const KEY = 'plenary.devices';

function stored(): Partial<Record<DeviceKind, string>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** The chosen device's id, in every window of this browser and after a reload. */
export const chosenDevice = (kind: DeviceKind): string | undefined => stored()[kind];

export function rememberDevice(kind: DeviceKind, id: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...stored(), [kind]: id }));
  } catch {
    // Without storage the choice holds until the page is left.
  }
}

/** Prefers the chosen device, and takes another when it is not plugged in. */
export const preferring = (kind: DeviceKind): { deviceId?: ConstrainDOMString } => {
  const id = chosenDevice(kind);
  return id ? { deviceId: { ideal: id } } : {};
};

export type Device = { id: string; name: string };
/** The devices of a kind. Their names are empty until the person has allowed one of them. */
export async function devicesOf(kind: DeviceKind): Promise<Device[]> {
  const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return all.filter((device) => device.kind === kind && device.deviceId !== '').map((device) => ({ id: device.deviceId, name: device.label }));
}
