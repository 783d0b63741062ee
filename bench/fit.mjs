// How time grows with size.

/**
 * The slope of the line through (log size, log time), by least squares: 1 is linear.
 * @param {{size: number, seconds: number}[]} points
 */
export function exponent(points) {
  const logs = points.map(({ size, seconds }) => [Math.log(size), Math.log(seconds)]);
  const [meanX, meanY] = [0, 1].map((axis) => logs.reduce((sum, log) => sum + log[axis], 0) / logs.length);
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** A result of growth, to be below linear or little above it. */
export function growthResult(id, what, note, points, ours) {
  return {
    id,
    what,
    note,
    rates: new Map([[ours, exponent(points)], ['linear', 1]]),
    ours,
    unit: 'exponent',
    lessIsBetter: true,
  };
}
