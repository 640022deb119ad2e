package fr.gouv.pilo.shared.print;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** One closed line of a letter, in the points of TrueType: those on it, and those that quadratic curves lean on. */
final class TrueTypeContour {
    /** Of the 1,000 units of a letter's height: less than any printer draws. */
    private static final double NEAR = 0.5;
    /** How far the best quadratic curve is from a cubic one, by the cubic's third difference. */
    private static final double FAR = Math.sqrt(3) / 36;

    private record Point(short x, short y, boolean on) {
        static Point of(double x, double y, boolean on) {
            return new Point((short) Math.round(x), (short) Math.round(y), on);
        }
    }

    private final List<Point> points = new ArrayList<>();

    int size() {
        return points.size();
    }

    static List<TrueTypeContour> of(Path2D path) {
        var contours = new ArrayList<TrueTypeContour>();
        var at = new double[6];
        var x = 0.0;
        var y = 0.0;
        for (var steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            var step = steps.currentSegment(at);
            if (step == PathIterator.SEG_CLOSE) {
                continue;
            }
            if (step == PathIterator.SEG_MOVETO) {
                contours.add(new TrueTypeContour());
            }
            var contour = contours.get(contours.size() - 1);
            var end = step == PathIterator.SEG_CUBICTO ? 4 : step == PathIterator.SEG_QUADTO ? 2 : 0;
            switch (step) {
                case PathIterator.SEG_CUBICTO -> contour.cubic(x, y, at);
                case PathIterator.SEG_QUADTO -> contour.points.add(Point.of(at[0], at[1], false));
                default -> {}
            }
            x = at[end];
            y = at[end + 1];
            contour.points.add(Point.of(x, y, true));
        }
        contours.forEach(TrueTypeContour::close);
        contours.removeIf(contour -> contour.points.size() < 2);
        return contours;
    }

    /** A line ends where it begins without saying so again. */
    private void close() {
        var last = points.size() - 1;
        if (last > 0 && points.get(0).equals(points.get(last))) {
            points.remove(last);
        }
    }

    /** All of a cubic curve but its ends, cut into as many quadratic ones as it takes to be near. */
    private void cubic(double x, double y, double[] at) {
        var thirdX = at[4] - 3 * at[2] + 3 * at[0] - x;
        var thirdY = at[5] - 3 * at[3] + 3 * at[1] - y;
        var pieces = (int) Math.max(1, Math.ceil(Math.cbrt(Math.hypot(thirdX, thirdY) * FAR / NEAR)));
        for (var i = 0; i < pieces; i++) {
            var from = (double) i / pieces;
            var to = (i + 1.0) / pieces;
            points.add(Point.of(
                    leaning(from, to, x, at[0], at[2], at[4]), leaning(from, to, y, at[1], at[3], at[5]), false));
            if (i < pieces - 1) {
                points.add(Point.of(on(to, x, at[0], at[2], at[4]), on(to, y, at[1], at[3], at[5]), true));
            }
        }
    }

    private static double on(double t, double a, double b, double c, double d) {
        var s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    private static double slope(double t, double a, double b, double c, double d) {
        var s = 1 - t;
        return 3 * (s * s * (b - a) + 2 * s * t * (c - b) + t * t * (d - c));
    }

    /** The point that a quadratic curve leans on, to run as the piece of the cubic does at its ends. */
    private static double leaning(double from, double to, double a, double b, double c, double d) {
        var third = (to - from) / 3;
        var first = on(from, a, b, c, d) + third * slope(from, a, b, c, d);
        var second = on(to, a, b, c, d) - third * slope(to, a, b, c, d);
        return (3 * (first + second) - on(from, a, b, c, d) - on(to, a, b, c, d)) / 4;
    }

    /** A letter in the table glyf; nothing for one that draws nothing. */
    static byte[] written(List<TrueTypeContour> contours) {
        var all = contours.stream().flatMap(contour -> contour.points.stream()).toList();
        if (all.isEmpty()) {
            return new byte[0];
        }
        var letter = ByteBuffer.allocate(12 + 2 * contours.size() + 5 * all.size() + 3 & ~3)
                .putShort((short) contours.size())
                .putShort((short) all.stream().mapToInt(Point::x).min().orElseThrow())
                .putShort((short) all.stream().mapToInt(Point::y).min().orElseThrow())
                .putShort((short) all.stream().mapToInt(Point::x).max().orElseThrow())
                .putShort((short) all.stream().mapToInt(Point::y).max().orElseThrow());
        var end = -1;
        for (var contour : contours) {
            end += contour.size();
            letter.putShort((short) end);
        }
        letter.putShort((short) 0);
        all.forEach(point -> letter.put((byte) (point.on() ? 1 : 0)));
        var last = 0;
        for (var point : all) {
            letter.putShort((short) (point.x() - last));
            last = point.x();
        }
        last = 0;
        for (var point : all) {
            letter.putShort((short) (point.y() - last));
            last = point.y();
        }
        return letter.array();
    }
}
