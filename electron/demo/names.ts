import type { Chance } from './random';

// Every name here is invented: a frequent family name with two characters drawn by chance.
const FAMILY =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎单';
const MIDDLE = '文思雨志建晓海静国春秋明佳红立永丽德玉子一家俊宏月云';
const LAST = '芳强敏杰娟涛燕辉霞勇婷军倩鹏玲磊雪峰琳浩洁凯莹斌萍宁阳慧龙欣';

/** Draws a name that no one before it had. */
export function nameMaker(random: Chance): () => string {
  const used = new Set<string>();
  return () => {
    for (;;) {
      const name = `${random.pick([...FAMILY])}${random.pick([...MIDDLE])}${random.pick([...LAST])}`;
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
}

export interface DemoUnit {
  name: string;
  short: string;
  /** Led from above; `superior` gets a copy of notices. */
  superior?: string;
  /** Names of its windows. */
  windows: string[];
  area: string;
}

/** 24 home units with 32 windows of an invented county. */
export const UNITS: DemoUnit[] = [
  {
    name: '东河县市场监督管理局',
    short: '市场监管',
    windows: ['企业登记窗口', '食品药品许可窗口', '特种设备窗口'],
    area: '一楼A区',
  },
  {
    name: '国家税务总局东河县税务局',
    short: '税务',
    superior: '国家税务总局临江市税务局',
    windows: ['办税服务窗口', '不动产交易税收窗口'],
    area: '一楼B区',
  },
  {
    name: '东河县公安局',
    short: '公安',
    windows: ['户政窗口', '出入境窗口', '车辆管理窗口'],
    area: '一楼C区',
  },
  {
    name: '东河县人力资源和社会保障局',
    short: '人社',
    windows: ['社会保险窗口', '就业服务窗口'],
    area: '二楼A区',
  },
  {
    name: '东河县自然资源局',
    short: '自然资源',
    windows: ['不动产登记窗口', '规划许可窗口'],
    area: '二楼B区',
  },
  {
    name: '东河县住房和城乡建设局',
    short: '住建',
    windows: ['建设许可窗口', '房产管理窗口'],
    area: '二楼B区',
  },
  { name: '东河县民政局', short: '民政', windows: ['社会组织窗口'], area: '二楼C区' },
  { name: '东河县卫生健康局', short: '卫健', windows: ['卫生许可窗口'], area: '二楼C区' },
  { name: '东河县交通运输局', short: '交通', windows: ['道路运输窗口'], area: '二楼C区' },
  { name: '东河县农业农村局', short: '农业农村', windows: ['农业许可窗口'], area: '三楼A区' },
  { name: '东河县水利局', short: '水利', windows: ['水利许可窗口'], area: '三楼A区' },
  { name: '东河县林业局', short: '林业', windows: ['林业许可窗口'], area: '三楼A区' },
  {
    name: '临江市生态环境局东河分局',
    short: '生态环境',
    superior: '临江市生态环境局',
    windows: ['环境影响评价窗口'],
    area: '三楼A区',
  },
  { name: '东河县发展和改革局', short: '发改', windows: ['投资项目窗口'], area: '三楼B区' },
  { name: '东河县教育局', short: '教育', windows: ['教育许可窗口'], area: '三楼B区' },
  { name: '东河县文化广电和旅游局', short: '文旅', windows: ['文化许可窗口'], area: '三楼B区' },
  { name: '东河县应急管理局', short: '应急', windows: ['安全生产许可窗口'], area: '三楼B区' },
  { name: '东河县医疗保障局', short: '医保', windows: ['医疗保险窗口'], area: '一楼D区' },
  { name: '东河县司法局', short: '司法', windows: ['公共法律服务窗口'], area: '三楼C区' },
  {
    name: '东河县烟草专卖局',
    short: '烟草',
    superior: '临江市烟草专卖局',
    windows: ['烟草许可窗口'],
    area: '三楼C区',
  },
  {
    name: '东河县气象局',
    short: '气象',
    superior: '临江市气象局',
    windows: ['防雷许可窗口'],
    area: '三楼C区',
  },
  { name: '东河县供电公司', short: '供电', windows: ['用电报装窗口'], area: '一楼D区' },
  { name: '东河县自来水公司', short: '供水', windows: ['用水报装窗口'], area: '一楼D区' },
  {
    name: '临江市住房公积金管理中心东河管理部',
    short: '公积金',
    superior: '临江市住房公积金管理中心',
    windows: ['公积金窗口'],
    area: '一楼D区',
  },
];
