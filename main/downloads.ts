import { basename, join } from 'node:path';
import { app, session } from 'electron';

/**
 * Exports go where the officer says, proposed in the Downloads folder. `LIANDONG_DOWNLOADS` names a folder to save
 * into without asking (unattended seats).
 */
export function saveDownloads(): void {
  session.defaultSession.on('will-download', (_event, item) => {
    // Only the name counts: a path in it must not lead out of the folder.
    const name = basename(item.getFilename());
    const folder = process.env['LIANDONG_DOWNLOADS'];
    if (folder === undefined) item.setSaveDialogOptions({ defaultPath: join(app.getPath('downloads'), name) });
    else item.setSavePath(join(folder, name));
  });
}
