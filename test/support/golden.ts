/** The report of the golden path, as a caller would say it. */
export const goldenText = '都市路春申路路口小区居民反映楼道里臭鸡蛋味很重，有人头晕，已有2人送医';
