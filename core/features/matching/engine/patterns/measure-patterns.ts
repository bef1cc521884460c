import { make, more, n, type FactPattern } from './fact-pattern.js';

const area = '(?:平方米|平米|m2|平方(?!公里|厘)|平(?!米|方|均|时|安|台|层|面|板|房|阳|吉|南))';

/** Areas, depths, shares, money, spills. */
export const measurePatterns: readonly FactPattern[] = [
  ...make('fire_area', '过火面积', '平方米', [`过火(?:面积)?(?:约|近|达|有)*${n}${more}${area}`]),
  ...make('area_m2', '面积', '平方米', [`${n}${more}${area}`]),
  ...make('depth_m', '坑深', '米', [
    `(?<=塌|坑|洞|陷)(?:\\S{0,10})深(?:约|达)?${n}米`,
    `(?<=(?:塌|坑|洞|陷)[^。;]{0,30})${n}米深`,
  ]),
  ...make('capacity_pct', '承载', '%', [`(?:承载量|核定|上限|容量)(?:的|已达)*${n}%`]),
  ...make('price_pct', '涨幅', '%', [`涨(?:了|幅|价)*(?:达|约)*${n}%`]),
  ...make('loss_wan', '损失', '万元', [`(?:损失)(?:约|近|达|超过)*${n}(?!个|[多来余]?[万亿])(?:元)?`], { scale: 1e-4 }),
  ...make('spill_t', '泄漏量', '吨', [
    `(?:溢油|泄漏|漏油|漏出|跑了|漏了|流出)(?:约|近|了)*${n}(?:多|来|余)?吨`,
    `${n}(?:多|来|余)?吨(?:重油|柴油|燃油|原油|燃料油)`,
  ]),
];
