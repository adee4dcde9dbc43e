/** Words of what is stated by yes or no, and of units. */
export const zh = {
  yes: {
    other: '是',
    fromIncluded: '以上（含）',
    toIncluded: '以内（含）',
    included: '含这一次',
    keep: '原来的事实照样计分',
    consecutive: '连续',
  },
  no: {
    other: '否',
    fromIncluded: '以上（不含）',
    toIncluded: '以内（不含）',
    included: '不含这一次',
    keep: '原来的事实不再计分',
    consecutive: '累计',
  },
  unstated: '含不含没有写明',
  unit: { points: '分', percent: '%', rate: '%', halfDays: '天', minutes: '分钟' },
};
