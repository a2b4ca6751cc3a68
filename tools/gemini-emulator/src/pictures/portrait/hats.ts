import { lighter, mix } from '../paint/colour.js';
import { circle, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import type { HeadFrame } from './head.js';
import type { Person } from './person.js';

/** What of the head-dress lies behind the head (a hood, the far brim). */
export function hatBehind(person: Person, { half: h }: HeadFrame): string {
  if (person.hat === 'hood') {
    const dark = lighter(person.cloth, -0.1);
    return shape(
      `M${n(-h - 60)} 300C${n(-h - 110)} 60 ${n(-h - 80)} -290 0 -296C${n(h + 80)} -290 ${n(h + 110)} 60 ${n(h + 60)} 300Z`,
      dark,
    );
  }
  if (person.hat === 'headscarf')
    return shape(
      `M${n(-h - 16)} -60C${n(-h - 40)} 80 ${n(-h)} 190 ${n(-h * 0.6)} 250H${n(h * 0.6)}C${n(h)} 190 ${n(h + 40)} 80 ${n(h + 16)} -60Z`,
      lighter(person.cloth2, -0.1),
    );
  return '';
}

/** What of the head-dress lies over the hair. */
export function hatBefore(person: Person, { half: h }: HeadFrame): string {
  const main = mix(person.cloth, '#20202a', 0.12);
  const band = person.cloth2;
  const dark = lighter(main, -0.07);
  const light = lighter(main, 0.06);
  switch (person.hat) {
    case 'none':
      return '';
    case 'hood':
      return (
        shape(
          `M${n(-h - 56)} 320C${n(-h - 112)} 60 ${n(-h - 84)} -300 0 -304C${n(h + 84)} -300 ${n(h + 112)} 60 ${n(h + 56)} 320L${n(h + 2)} 236C${n(h + 44)} 60 ${n(h + 30)} -216 0 -218C${n(-h - 30)} -216 ${n(-h - 44)} 60 ${n(-h - 2)} 236Z`,
          person.cloth,
        ) +
        line(
          `M${n(h + 2)} 236C${n(h + 44)} 60 ${n(h + 30)} -216 0 -218C${n(-h - 30)} -216 ${n(-h - 44)} 60 ${n(-h - 2)} 236`,
          lighter(person.cloth, 0.07),
          9,
        )
      );
    case 'beanie':
      return (
        shape(`M${n(-h - 20)} -96C${n(-h - 34)} -290 ${n(h + 34)} -290 ${n(h + 20)} -96Z`, main) +
        rect(-h - 26, -142, h * 2 + 52, 62, light, 1, 26) +
        line([...Array(9).keys()].map((i) => `M${n(-h + i * h * 0.25)} -130v38`).join(''), dark, 5, 0.7) +
        circle(0, -252, 27, band)
      );
    case 'brim':
      return (
        ellipse(0, -124, h + 112, 34, dark) +
        shape(
          `M${n(-h - 6)} -126C${n(-h + 4)} -300 -40 -292 0 -272C40 -292 ${n(h - 4)} -300 ${n(h + 6)} -126Q0 -92 ${n(-h - 6)} -126Z`,
          main,
        ) +
        shape(`M${n(-h - 4)} -164Q0 -128 ${n(h + 4)} -164V-128Q0 -92 ${n(-h - 4)} -128Z`, band)
      );
    case 'cap':
      return (
        shape(
          `M${n(-h - 12)} -104C${n(-h - 26)} -272 ${n(h + 26)} -272 ${n(h + 12)} -104Q0 -140 ${n(-h - 12)} -104Z`,
          main,
        ) +
        shape(
          `M${n(-h - 12)} -110Q0 -152 ${n(h + 12)} -110Q${n(h + 36)} -66 ${n(h * 0.4)} -84Q0 -98 ${n(-h * 0.6)} -84Q${n(-h - 16)} -80 ${n(-h - 12)} -110Z`,
          dark,
        ) +
        circle(0, -232, 10, band)
      );
    case 'top':
      return (
        rect(-h * 0.82, -372, h * 1.64, 250, main, 1, 8) +
        rect(-h * 0.82, -184, h * 1.64, 46, band) +
        ellipse(0, -130, h + 70, 27, dark) +
        rect(h * 0.46, -372, h * 0.36, 188, dark, 0.6)
      );
    case 'crown':
      return (
        shape(
          `M${n(-h * 0.92)} -140L${n(-h * 1.02)} -268L${n(-h * 0.5)} -206L0 -296L${n(h * 0.5)} -206L${n(h * 1.02)} -268L${n(h * 0.92)} -140Q0 -108 ${n(-h * 0.92)} -140Z`,
          '#e5b53e',
        ) +
        shape(
          `M${n(-h * 0.92)} -164Q0 -132 ${n(h * 0.92)} -164V-140Q0 -108 ${n(-h * 0.92)} -140Z`,
          '#c48f2a',
        ) +
        [-0.5, 0, 0.5].map((x) => circle(x * h, -156 + (1 - Math.abs(x)) * 18, 11, band)).join('') +
        circle(0, -298, 12, band)
      );
    case 'helmet':
      return (
        shape(
          `M${n(-h - 22)} 10C${n(-h - 56)} -336 ${n(h + 56)} -336 ${n(h + 22)} 10L${n(h - 6)} -20C${n(h)} -100 ${n(h * 0.6)} -128 0 -130C${n(-h * 0.6)} -128 ${n(-h)} -100 ${n(-h + 6)} -20Z`,
          mix('#9aa4ad', main, 0.3),
        ) +
        rect(-14, -258, 28, 130, mix('#c9d0d6', main, 0.15), 1, 10) +
        line(
          `M${n(-h - 10)} -40C${n(-h)} -110 ${n(-h * 0.6)} -136 0 -138C${n(h * 0.6)} -136 ${n(h)} -110 ${n(h + 10)} -40`,
          band,
          9,
        )
      );
    case 'headscarf':
      return (
        shape(
          `M${n(-h - 18)} 10C${n(-h - 46)} -330 ${n(h + 46)} -330 ${n(h + 18)} 10C${n(h - 2)} -80 ${n(h * 0.66)} -128 0 -132C${n(-h * 0.66)} -128 ${n(-h + 2)} -80 ${n(-h - 18)} 10Z`,
          band,
        ) +
        line(
          `M${n(-h * 0.9)} -110Q0 -210 ${n(h * 0.9)} -110M${n(-h * 0.7)} -170Q0 -240 ${n(h * 0.7)} -170`,
          lighter(band, 0.09),
          8,
          0.7,
        )
      );
    case 'wreath': {
      let out = '';
      for (let i = 0; i <= 12; i++) {
        const angle = Math.PI * (1.06 + (i / 12) * 0.88);
        const [x, y] = [Math.cos(angle) * (h + 4), -96 + Math.sin(angle) * 76];
        out +=
          ellipse(x, y, 24, 11, '#4f8f58', 1, i * 40) +
          (i % 2 === 0
            ? circle(x, y - 6, 17, [band, '#fff1d6', person.cloth][(i / 2) % 3] ?? band) +
              circle(x, y - 6, 6, '#ffd257')
            : '');
      }
      return out;
    }
    case 'wizard':
      return (
        shape(
          `M${n(-h * 0.96)} -130Q${n(-h * 0.3)} -300 40 -452Q60 -400 150 -410Q70 -330 ${n(h * 0.96)} -130Z`,
          main,
        ) +
        ellipse(0, -128, h + 96, 36, dark) +
        shape(
          `M${n(-h * 0.92)} -164Q0 -130 ${n(h * 0.92)} -164L${n(h * 0.98)} -128Q0 -94 ${n(-h * 0.98)} -128Z`,
          band,
        ) +
        shape('M10 -270l9 20l22 2l-17 15l5 22l-19 -12l-19 12l5 -22l-17 -15l22 -2Z', '#f4d58a')
      );
    case 'headphones':
      return (
        line(`M${n(-h - 12)} 0C${n(-h - 44)} -340 ${n(h + 44)} -340 ${n(h + 12)} 0`, '#2a2c36', 19) +
        [-1, 1]
          .map(
            (x) =>
              rect(x * (h + 16) - 25, -42, 50, 98, band, 1, 22) +
              rect(x * (h + 4) - 10, -36, 20, 86, '#2a2c36', 1, 9),
          )
          .join('')
      );
  }
}
