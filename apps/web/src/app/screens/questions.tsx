import { RoomShell } from '../../features/room/components/room-shell.tsx';

export default function Questions() {
  return <RoomShell />;
}
