import { useCallback, useEffect, useState } from 'react';
import { type Device, type DeviceKind, devicesOf } from '../../media/device-choice.ts';

type Devices = Record<DeviceKind, Device[]>;
const NONE: Devices = { videoinput: [], audioinput: [], audiooutput: [] };

/** What is plugged in, kept up while things are plugged in and out. `look` reads again, e.g. once names may be seen. */
export function useDevices(): { devices: Devices; look(): void } {
  const [devices, setDevices] = useState(NONE);
  const look = useCallback(() => {
    void Promise.all([devicesOf('videoinput'), devicesOf('audioinput'), devicesOf('audiooutput')]).then(([videoinput, audioinput, audiooutput]) =>
      setDevices({ videoinput, audioinput, audiooutput }),
    );
  }, []);
  useEffect(() => {
    look();
    navigator.mediaDevices?.addEventListener('devicechange', look);
    return () => navigator.mediaDevices?.removeEventListener('devicechange', look);
  }, [look]);
  return { devices, look };
}
