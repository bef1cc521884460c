import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/i18n/use-words.js';
import { Panel } from '../../components/Panel.js';
import { Muted } from '../../components/Text.js';
import { SettingsBody } from '../settings/SettingsBody.js';
import { matchingMessages as m } from './messages.js';

/** The way to the pages of the plan matcher, on the settings page. */
export function MatchingPanel(): ReactNode {
  const t = useWords();
  return (
    <Panel title={t(m.settingsTitle)}>
      <SettingsBody>
        <Muted>{t(m.settingsHint)}</Muted>
        <Button component={Link} to="/matching">
          {t(m.openDifferences)}
        </Button>
        <Button component={Link} to="/matching/lexicon">
          {t(m.openLexicon)}
        </Button>
      </SettingsBody>
    </Panel>
  );
}
