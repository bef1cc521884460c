const SILENT_AFTER_MS = 5000;

/** Watches that packets come while a call should flow. */
export class SilenceWatch {
  #quietSince: number | undefined;
  #isSilent = false;

  /** A packet came. */
  heard(nowMs: number): void {
    this.#quietSince = nowMs;
  }

  /** To be called every frame; true or false when the state changed, else undefined. */
  check(shouldFlow: boolean, nowMs: number): boolean | undefined {
    if (!shouldFlow) this.#quietSince = undefined;
    else this.#quietSince ??= nowMs;
    const isSilent = this.#quietSince !== undefined && nowMs - this.#quietSince >= SILENT_AFTER_MS;
    if (isSilent === this.#isSilent) return undefined;
    this.#isSilent = isSilent;
    return isSilent;
  }
}
