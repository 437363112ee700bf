import 'leaflet';

// What Leaflet's canvas renderer and its own layers use of each other; a layer with a picture of its own needs it.
declare module 'leaflet' {
  interface Canvas {
    _ctx: CanvasRenderingContext2D;
    _drawing: boolean;
    _redrawRequest: number | null;
    _redraw(): void;
  }
  interface CircleMarker {
    _renderer: Canvas;
    _point: Point;
    _radius: number;
    _pxBounds: Bounds;
    _empty(): boolean;
    _updatePath(): void;
    _updateBounds(): void;
  }
}
