import { Observable } from 'rxjs';
import type { DeviceChoice, OpenVoiceDevice, VoiceDevice } from './voice-device.js';

/** The device while somebody listens; closed also when it opens only after nobody does. Errors with `VoiceFault`. */
export function openedDevice(open: OpenVoiceDevice, choice: DeviceChoice): Observable<VoiceDevice> {
  return new Observable((subscriber) => {
    let device: VoiceDevice | undefined;
    open(choice).then(
      (ready) => {
        if (subscriber.closed) ready.close();
        else device = ready;
        subscriber.next(ready);
      },
      (error: unknown) => {
        subscriber.error(error);
      },
    );
    return () => device?.close();
  });
}
