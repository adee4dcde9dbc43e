import { FONT } from './colors';

/** Sharp also on paper. */
const SCALE = 2;
const [MARGIN, TITLE] = [16, 34];

/** A drawn chart with its title as PNG in base64. */
export async function pictureOf(svg: SVGSVGElement, title: string): Promise<string> {
  const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + TITLE + 2 * MARGIN) * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas to draw on');
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#1a1b1e';
  pen.font = `600 16px ${FONT}`;
  pen.fillText(title, MARGIN, MARGIN + 16);
  pen.drawImage(image, MARGIN, MARGIN + TITLE, width, height);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}
