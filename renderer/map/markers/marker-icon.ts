import { marks, type MapStyle, type MarkerTone, type PinTone } from '../map-style.js';

const namespace = 'http://www.w3.org/2000/svg';

function svg(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly Node[]
): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

function words(text: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = svg('text', {
    'text-anchor': 'middle',
    'dominant-baseline': 'central',
    'font-weight': 700,
    ...attributes,
  });
  element.textContent = text;
  return element;
}

const numerals: Readonly<Record<PinTone, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ', none: '?' };

/** A pin in the colour of the level, with its numeral and a ring where it stands. */
export function pinIcon(tone: PinTone, style: MapStyle): SVGElement {
  const { fill, text } = style.pin[tone];
  const { pinWidth: w, pinHeight: h } = marks;
  const shape =
    'M15 1.500C7.500 1.500 2 7 2 14.200c0 8.600 9.200 15.400 13 20.300 3.800-4.900 13-11.700 13-20.300C28 7 22.500 1.500 15 1.500z';
  return svg(
    'svg',
    { width: w, height: h, viewBox: '0 0 30 40', 'aria-hidden': 'true' },
    svg('ellipse', { cx: 15, cy: 35, rx: 11, ry: 4, fill: 'none', stroke: fill, 'stroke-width': 1.5, opacity: 0.85 }),
    svg('path', { d: shape, fill, stroke: style.pinEdge, 'stroke-width': 1.8 }),
    words(numerals[tone], { x: 15, y: 14.5, fill: text, 'font-size': marks.pinText }),
  );
}

const glyphs: Readonly<Record<MarkerTone, string>> = {
  depot: 'M4.500 9.500L11 6l6.500 3.500v7.500H4.500zM8.500 17v-5h5v5',
  unit: 'M6 17V7h6v10M12 17v-6.500h4.500V17M8 9.500h2M8 12h2M8 14.500h2',
  person:
    'M11 5.500a2.600 2.600 0 1 1 0 5.200 2.600 2.600 0 0 1 0-5.200M5.800 16.800c.5-3 2.600-4.600 5.200-4.600s4.700 1.600 5.200 4.600',
  site: 'M11 4v14M4 11h14',
};

/** A round badge: shape by kind, an optional ring for the share that is left. */
export function badgeIcon(tone: MarkerTone, style: MapStyle, share: number | undefined, isStrong: boolean): SVGElement {
  const ink = style.marker[tone];
  const size = marks.badge;
  const isRing = share !== undefined;
  const length = 2 * Math.PI * 9.6;
  const ring = svg('circle', {
    cx: 11,
    cy: 11,
    r: 9.6,
    fill: 'none',
    stroke: ink.edge,
    'stroke-width': 2.4,
    'stroke-linecap': 'round',
    transform: 'rotate(-90 11 11)',
    'stroke-dasharray': `${String(length * Math.max(0, Math.min(1, share ?? 1)))} ${String(length)}`,
  });
  return svg(
    'svg',
    { width: size, height: size, viewBox: '0 0 22 22', 'aria-hidden': 'true' },
    svg('circle', {
      cx: 11,
      cy: 11,
      r: 9.6,
      fill: isStrong ? ink.edge : ink.fill,
      stroke: ink.edge,
      'stroke-width': isRing ? 1 : 1.6,
      'stroke-opacity': isRing ? 0.35 : 1,
    }),
    ...(isRing && !isStrong ? [ring] : []),
    svg('path', {
      d: glyphs[tone],
      fill: 'none',
      stroke: isStrong ? ink.fill : ink.edge,
      'stroke-width': 1.4,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
      transform: 'translate(2.6 2.2) scale(0.76)',
    }),
  );
}

/** The place just picked: a cross in a circle. */
export function spotIcon(style: MapStyle): SVGElement {
  const { edge, fill } = style.marker.site;
  return svg(
    'svg',
    { width: marks.spot, height: marks.spot, viewBox: '0 0 26 26', 'aria-hidden': 'true' },
    svg('circle', { cx: 13, cy: 13, r: 7, fill, 'fill-opacity': 0.55, stroke: edge, 'stroke-width': 2 }),
    svg('path', { d: 'M13 1v8M13 17v8M1 13h8M17 13h8', stroke: edge, 'stroke-width': 2, 'stroke-linecap': 'round' }),
    svg('circle', { cx: 13, cy: 13, r: 1.8, fill: edge }),
  );
}
