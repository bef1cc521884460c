import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app/App.js';
import { createClient } from './client/create-client.js';

// The strict content security policy forbids `eval`; zod must not even try.
config({ jitless: true });

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const cache = createCache({ key: 'mui', nonce, prepend: true });
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <CacheProvider value={cache}>
      <App client={createClient()} />
    </CacheProvider>
  </StrictMode>,
);
