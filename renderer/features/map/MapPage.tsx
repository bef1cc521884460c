import { lazy, type ReactNode, Suspense } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { EmptyState } from '../../components/EmptyState.js';
import { mapMessages } from '../../map/messages.js';

const MapDesk = lazy(() => import('./MapDesk.js').then((module) => ({ default: module.MapDesk })));

/** The map of the district; its code comes with the first visit. */
export function MapPage(): ReactNode {
  const t = useWords();
  return (
    <Suspense
      fallback={
        <div role="status">
          <EmptyState title={t(mapMessages.loading)} />
        </div>
      }
    >
      <MapDesk />
    </Suspense>
  );
}
