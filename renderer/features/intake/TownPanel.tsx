import PlaceIcon from '@mui/icons-material/PlaceOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Panel } from '../../components/Panel.js';
import { Muted, Tag } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { IncidentMap } from '../../map/IncidentMap.js';
import { valueOf } from '../../rx/loadable.js';
import { Rows } from '../../components/Rows.js';
import type { Match } from './intake-draft.js';
import { intakeMessages as m } from './messages.js';
import { rankingMessages as rm } from './ranking.messages.js';
import type { Intake } from './use-intake.js';

type Town = NonNullable<Match['town']>;

const MapBox = styled('div')(({ theme }) => ({ flex: 'none', borderBottom: theme.line.soft }));
const Choices = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.75) }));

function townOf(intake: Intake): Town | undefined {
  const { match, draft } = intake;
  if (draft.townCode === undefined) return match?.town;
  return [match?.town, ...(match?.townCandidates ?? [])].find((one) => one?.code === draft.townCode) ?? match?.town;
}

type Names = ReadonlyMap<string, string>;

/** Names of the towns by plan code. */
function useTownNames(towns: readonly Town[]): Names {
  const known = valueOf(useQuery('map.towns', {}).state)?.towns ?? [];
  return new Map([
    ...known.map((one): [string, string] => [one.code, one.name]),
    ...towns.map((one): [string, string] => [one.code, one.name]),
  ]);
}

function Evidence({ town, names }: { readonly town: Town; readonly names: Names }): ReactNode {
  const t = useWords();
  return town.evidence.map((one) => {
    const towns = one.towns.map((code) => names.get(code) ?? code);
    const words =
      towns.length > 1
        ? t(m.townBelongs, { towns: towns.join(' / ') })
        : t(m.townOnly, { town: towns[0] ?? town.name });
    return (
      <div key={`${one.text}@${String(one.start)}`}>
        <dt>{one.text}</dt>
        <dd>
          <b>{words}</b>
          <br />
          <Muted>{one.why}</Muted>
        </dd>
      </div>
    );
  });
}

function Candidates({ intake }: { readonly intake: Intake }): ReactNode {
  const t = useWords();
  const { match, draft, change } = intake;
  const candidates = match?.townCandidates ?? [];
  if (candidates.length === 0) return undefined;
  return (
    <div>
      <dt>{t(m.townChoose)}</dt>
      <dd>
        <Choices role="group" aria-label={t(m.townChoose)}>
          {candidates.map((one) => (
            <Button
              key={one.code}
              aria-pressed={draft.townCode === one.code}
              color={draft.townCode === one.code ? 'primary' : 'inherit'}
              onClick={() => {
                change({ townCode: one.code });
              }}
            >
              {one.name}
            </Button>
          ))}
        </Choices>
      </dd>
    </div>
  );
}

function Grounds({ intake, town }: { readonly intake: Intake; readonly town: Town | undefined }): ReactNode {
  const t = useWords();
  const { match } = intake;
  const candidates = match?.townCandidates ?? [];
  const names = useTownNames([...(town ? [town] : []), ...candidates]);
  return (
    <Rows>
      {match?.townQuestion === undefined ? undefined : (
        <div>
          <dt>{t(rm.questionTownTitle)}</dt>
          <dd>
            <b>{match.townQuestion}</b>
          </dd>
        </div>
      )}
      <Candidates intake={intake} />
      {town ? <Evidence town={town} names={names} /> : undefined}
      {!town && candidates.length === 0 ? (
        <p>
          <Muted>{t(m.townNone)}</Muted>
        </p>
      ) : undefined}
    </Rows>
  );
}

function TownNote({ town, isChosen }: { readonly town: Town; readonly isChosen: boolean }): ReactNode {
  const t = useWords();
  return (
    <>
      <Tag>{town.name}</Tag>
      &nbsp;
      {t(isChosen ? m.townChosen : m.townBy, { code: town.code })}
    </>
  );
}

/** Whose ground it is: the town, the words that say so, and the question when they fit several. */
export function TownPanel({ intake }: { readonly intake: Intake }): ReactNode {
  const t = useWords();
  const { draft, change } = intake;
  const town = townOf(intake);
  const isChosen = draft.townCode !== undefined;
  const undo = (): void => {
    change({ townCode: undefined });
  };
  return (
    <Panel
      title={t(m.townTitle)}
      icon={<PlaceIcon />}
      note={town ? <TownNote town={town} isChosen={isChosen} /> : undefined}
      tools={
        isChosen ? (
          <Button variant="text" onClick={undo}>
            {t(m.townUndo)}
          </Button>
        ) : undefined
      }
    >
      {town ? (
        <MapBox role="group" aria-label={t(m.townMap)}>
          <IncidentMap lat={town.lat} lng={town.lng} town={town.code} height={128} />
        </MapBox>
      ) : undefined}
      <Grounds intake={intake} town={town} />
    </Panel>
  );
}
