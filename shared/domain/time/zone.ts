/** The legal time of every center: China has one zone, so this is a fact and not a setting. */
export const CENTER_ZONE = 'Asia/Shanghai';
