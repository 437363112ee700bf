import { z } from 'zod';
import { configTags, mapEnvShape, tileOrigin } from './map-config';

const url = 'https://{s}.tiles.example/{z}/{x}/{y}.png?key=a"b&c';

it('writes nothing and allows no other host without tiles', () => {
  expect(configTags({})).toBe('');
  expect(tileOrigin({})).toBeNull();
});

it('writes the address and its source into the page, as text', () => {
  expect(configTags({ MAP_TILE_URL: url, MAP_TILE_ATTRIBUTION: '© <b>Maps</b>' })).toBe(
    '<meta name="map-tile-url" content="https://{s}.tiles.example/{z}/{x}/{y}.png?key=a&quot;b&amp;c" />' +
      '<meta name="map-tile-attribution" content="© &lt;b&gt;Maps&lt;/b&gt;" />',
  );
});

it('allows pictures of the tiles’ hosts only', () => {
  expect(tileOrigin({ MAP_TILE_URL: url })).toBe('https://*.tiles.example');
});

it.each(['tiles.example/{z}/{x}/{y}.png', 'https://tiles.example/{z}/{x}.png', 'ftp://a/{z}/{x}/{y}'])(
  'refuses %s as an address of tiles',
  (wrong) => expect(z.object(mapEnvShape).safeParse({ MAP_TILE_URL: wrong }).success).toBe(false),
);
