package fr.gouv.pilo.shared.print;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** How far to the right letters go, in points. */
final class RightEdge extends PDFTextStripper {
    private float right;

    static float of(PDDocument document) throws IOException {
        var reader = new RightEdge();
        reader.getText(document);
        return reader.right;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        positions.forEach(one -> right = Math.max(right, one.getXDirAdj() + one.getWidthDirAdj()));
    }
}
