import { settingsItem } from '../../app/shell/nav-items.js';
import { shellMessages as m } from '../../app/shell/messages.js';
import { useNav } from '../../app/shell/use-nav.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useMay } from '../../app/session/SessionContext.js';
import { useTypedRequest } from '../../client/use-typed-request.js';
import { searchWords } from '../directory/search-words.rules.js';
import { valueOf } from '../../rx/loadable.js';

export interface Found {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly detail: string;
  readonly path: string;
}

const pauseMs = 120;
const perGroup = 6;

function usePages(text: string): readonly Found[] {
  const t = useWords();
  const items = useNav();
  const mayReport = useMay('incidents.report');
  const pages = [...items, settingsItem].map((item) => ({ path: item.path, title: t(item.word) }));
  if (mayReport) pages.unshift({ path: '/intake', title: t(m.pageIntake) });
  return pages
    .filter((page) => page.title.toLowerCase().includes(text.toLowerCase()))
    .map((page) => ({
      id: `page:${page.path}`,
      group: t(m.palettePages),
      title: page.title,
      detail: '',
      path: page.path,
    }));
}

function useIncidents(text: string): readonly Found[] {
  const t = useWords();
  const mayList = useMay('incidents.list');
  const state = useTypedRequest('incidents.list', mayList ? { text, limit: perGroup } : undefined, pauseMs);
  return (valueOf(state)?.incidents ?? []).map(({ incidentId, title, number }) => ({
    id: `incident:${incidentId}`,
    group: t(m.paletteIncidents),
    title,
    detail: number,
    path: `/incidents/${incidentId}`,
  }));
}

function usePlans(text: string): readonly Found[] {
  const t = useWords();
  const state = useTypedRequest('plans.list', text === '' ? undefined : { text }, pauseMs);
  return (valueOf(state)?.plans ?? [])
    .toSorted((a, b) => Number(b.title.includes(text)) - Number(a.title.includes(text)))
    .slice(0, perGroup)
    .map(({ code, title }) => ({
      id: `plan:${code}`,
      group: t(m.palettePlans),
      title,
      detail: code,
      path: `/plans/${code}`,
    }));
}

function useItems(text: string): readonly Found[] {
  const t = useWords();
  const maySearch = useMay('resources.search') && text !== '';
  const state = useTypedRequest('resources.search', maySearch ? { text, limit: perGroup } : undefined, pauseMs);
  return (valueOf(state)?.items ?? []).slice(0, perGroup).map(({ itemId, name, matched }) => ({
    id: `item:${itemId}`,
    group: t(m.paletteItems),
    title: name,
    detail: matched,
    path: `/resources?text=${encodeURIComponent(name)}`,
  }));
}

function usePeople(typed: string): readonly Found[] {
  const t = useWords();
  const text = searchWords(typed);
  const maySearch = useMay('directory.search') && text !== '';
  const state = useTypedRequest('directory.search', maySearch ? { text, limit: perGroup } : undefined, pauseMs);
  return (valueOf(state)?.people ?? []).map(({ id, name, title, phones, unitName }) => ({
    id: `person:${id}`,
    group: t(m.palettePeople),
    title: `${name} · ${title}`,
    detail: phones[0]?.number ?? unitName,
    path: `/directory?text=${encodeURIComponent(name)}`,
  }));
}

/** Pages, incidents, plans, items and people that fit what was typed. */
export function usePaletteResults(typed: string): readonly Found[] {
  const text = typed.trim();
  const pages = usePages(text);
  const incidents = useIncidents(text);
  const plans = usePlans(text);
  const items = useItems(text);
  const people = usePeople(text);
  return [...pages, ...incidents, ...plans, ...items, ...people];
}
