import type * as L from 'leaflet';
import type { LatLng } from '../geometry.rules.js';
import type { LabelRole, LabelStyle, MapStyle } from '../map-style.js';
import { type Box, type LabelRequest, type Placed, type Point, placeLabels } from './placement.rules.js';

interface LabelBase {
  readonly id: string;
  readonly text: string;
  readonly priority: number;
  readonly minZoom?: number;
  readonly maxZoom?: number;
}
export interface PointLabel extends LabelBase {
  readonly role: LabelRole;
  readonly at: LatLng;
  /** Pixels from the point; absent: on the point. */
  readonly gap?: number;
}
export interface LineLabel extends LabelBase {
  readonly role: LabelRole;
  readonly path: readonly LatLng[];
}
/** A road number in its shield, somewhere on the road. */
export interface ShieldLabel extends LabelBase {
  readonly shield: 'national' | 'city';
  readonly at: LatLng;
}
export type MapLabel = PointLabel | LineLabel | ShieldLabel;

/** A mark labels must not cover: a box in pixels around a place. */
export interface Obstacle extends LatLng {
  readonly box: Box;
  readonly minZoom?: number;
}

const pad = 0.15;
const shieldPad = 5;
const shieldHeight = 16;
const lineHeight = 1.25;

const styleOfShield: LabelStyle = { size: 11, weight: 700, spacing: 0, fill: '', halo: '', haloWidth: 0 };

/** The map's own text: one canvas above the lines and below the pins, redrawn when the map has come to rest. */
export class LabelBoard {
  readonly #canvas = document.createElement('canvas');
  readonly #sets = new Map<string, readonly MapLabel[]>();
  readonly #obstacles = new Map<string, readonly Obstacle[]>();
  #frame = 0;
  #isClosed = false;

  constructor(
    private readonly map: L.Map,
    private readonly style: MapStyle,
    private readonly fontFamily: string,
    private readonly setPosition: (element: HTMLElement, at: L.Point) => void,
  ) {
    this.#canvas.className = 'leaflet-zoom-hide';
    this.#canvas.style.pointerEvents = 'none';
    map.getPane('labels')?.append(this.#canvas);
    map.on('moveend zoomend resize viewreset', this.#ask);
    void document.fonts.ready.then(this.#ask);
  }

  /** Replaces the labels of one layer. */
  set(layer: string, labels: readonly MapLabel[]): void {
    this.#sets.set(layer, labels);
    this.#ask();
  }

  /** Replaces the marks of one layer. */
  avoid(layer: string, obstacles: readonly Obstacle[]): void {
    this.#obstacles.set(layer, obstacles);
    this.#ask();
  }

  close(): void {
    this.#isClosed = true;
    cancelAnimationFrame(this.#frame);
    this.map.off('moveend zoomend resize viewreset', this.#ask);
    this.#canvas.remove();
  }

  readonly #ask = (): void => {
    if (this.#isClosed || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#isClosed) this.#draw();
    });
  };

  #draw(): void {
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    const size = this.map.getSize();
    const margin = { x: Math.round(size.x * pad), y: Math.round(size.y * pad) };
    const view: Box = { x: -margin.x, y: -margin.y, w: size.x + 2 * margin.x, h: size.y + 2 * margin.y };
    this.#fit(context, view);
    const zoom = this.map.getZoom();
    const shown = [...this.#sets.values()]
      .flat()
      .filter((label) => zoom >= (label.minZoom ?? 0) && zoom <= (label.maxZoom ?? Infinity));
    const byId = new Map(shown.map((label) => [label.id, label]));
    const requests = shown.map((label) => this.#requestOf(context, label));
    for (const placed of placeLabels(requests, this.#boxes(), view, { x: 0, y: 0, w: size.x, h: size.y })) {
      const label = byId.get(placed.id);
      if (label) this.#paint(context, label, placed);
    }
  }

  #fit(context: CanvasRenderingContext2D, view: Box): void {
    const ratio = window.devicePixelRatio;
    this.#canvas.width = Math.round(view.w * ratio);
    this.#canvas.height = Math.round(view.h * ratio);
    this.#canvas.style.width = `${String(view.w)}px`;
    this.#canvas.style.height = `${String(view.h)}px`;
    this.setPosition(this.#canvas, this.map.containerPointToLayerPoint([view.x, view.y]));
    context.setTransform(ratio, 0, 0, ratio, -view.x * ratio, -view.y * ratio);
    context.clearRect(view.x, view.y, view.w, view.h);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
  }

  #pixel(at: LatLng): Point {
    const { x, y } = this.map.latLngToContainerPoint([at.lat, at.lng]);
    return { x, y };
  }

  #boxes(): readonly Box[] {
    const zoom = this.map.getZoom();
    const standing = [...this.#obstacles.values()].flat().filter((one) => zoom >= (one.minZoom ?? 0));
    return standing.map(({ lat, lng, box }) => {
      const { x, y } = this.#pixel({ lat, lng });
      return { x: x + box.x, y: y + box.y, w: box.w, h: box.h };
    });
  }

  #font(style: LabelStyle): string {
    return `${String(style.weight)} ${String(style.size)}px ${this.fontFamily}`;
  }

  #styleOf(label: MapLabel): LabelStyle {
    return 'shield' in label ? styleOfShield : this.style.label[label.role];
  }

  #requestOf(context: CanvasRenderingContext2D, label: MapLabel): LabelRequest {
    const style = this.#styleOf(label);
    const { id, priority, text } = label;
    if ('path' in label) {
      return {
        id,
        priority,
        path: label.path.map((at) => this.#pixel(at)),
        glyphs: [...text].length,
        advance: style.size + style.spacing,
        size: style.size + 2,
      };
    }
    context.font = this.#font(style);
    context.letterSpacing = `${String(style.spacing)}px`;
    const w = context.measureText(text).width;
    const at = this.#pixel(label.at);
    if ('shield' in label) return { id, priority, at, w: w + 2 * shieldPad, h: shieldHeight, gap: undefined };
    const ground = style.ground === undefined ? 0 : 2 * shieldPad;
    return { id, priority, at, w: w + ground + 2, h: style.size * lineHeight + (ground > 0 ? 6 : 0), gap: label.gap };
  }

  #paint(context: CanvasRenderingContext2D, label: MapLabel, placed: Placed): void {
    const style = this.#styleOf(label);
    context.font = this.#font(style);
    context.letterSpacing = placed.kind === 'line' ? '0px' : `${String(style.spacing)}px`;
    if (placed.kind === 'line') {
      [...label.text].forEach((glyph, i) => {
        const at = placed.glyphs[i];
        if (!at) return;
        context.save();
        context.translate(at.x, at.y);
        context.rotate(at.angle);
        this.#write(context, glyph, { x: 0, y: 0 }, style);
        context.restore();
      });
      return;
    }
    const { box } = placed;
    const ground = 'shield' in label ? this.style.shield[label.shield] : style.ground;
    if (ground !== undefined) {
      context.fillStyle = ground;
      context.beginPath();
      context.roundRect(box.x, box.y, box.w, box.h, 'shield' in label ? 3 : box.h / 2);
      context.fill();
    }
    const ink = 'shield' in label ? { ...style, fill: this.style.shield.text } : style;
    this.#write(context, label.text, { x: box.x + box.w / 2 + style.spacing / 2, y: box.y + box.h / 2 }, ink);
  }

  #write(context: CanvasRenderingContext2D, text: string, at: Point, style: LabelStyle): void {
    if (style.haloWidth > 0) {
      context.lineWidth = style.haloWidth;
      context.strokeStyle = style.halo;
      context.strokeText(text, at.x, at.y);
    }
    context.fillStyle = style.fill;
    context.fillText(text, at.x, at.y);
  }
}
