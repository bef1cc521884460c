/** Loudest sample let through: 0.5 dB below full scale. */
const CEILING = 30934;
/** The gain comes down within 5 ms … */
const ATTACK_SAMPLES = 40;
/** … and goes back up by this part of the way with every frame (about a quarter of a second). */
const RELEASE = 0.08;

/** Brings a sum of voices back into 16 bits by turning the whole down, so that nothing wraps and little is distorted. */
export class SoftLimiter {
  #gain = 1;

  /** `sum` may have any magnitude; the result never exceeds the ceiling. */
  limit(sum: Int32Array): Int16Array {
    let peak = 0;
    for (const sample of sum) peak = Math.max(peak, Math.abs(sample));
    const from = this.#gain;
    const allowed = peak > CEILING ? CEILING / peak : 1;
    this.#gain = Math.min(allowed, from + (1 - from) * RELEASE);
    const ramp = this.#gain < from ? ATTACK_SAMPLES : sum.length;
    const limited = new Int16Array(sum.length);
    for (let at = 0; at < sum.length; at++) {
      const gain = at < ramp ? from + ((this.#gain - from) * at) / ramp : this.#gain;
      limited[at] = Math.max(-CEILING, Math.min(CEILING, Math.round((sum[at] ?? 0) * gain)));
    }
    return limited;
  }
}
