import { RoomShell } from '../../features/room/components/room-shell.tsx';

export default function Room() {
  return <RoomShell />;
}
