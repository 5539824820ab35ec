package io.keybuzz.testkit.given;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file somebody might send.
 *
 * @param what it is, behind its name
 * @param outcome {@code taken as …}, {@code type} or {@code refused}
 */
public record GivenFile(String name, String what, byte[] bytes, String outcome) {
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** Honest ones, and thirty that are not. */
    public static List<GivenFile> all() {
        return Stream.of(honest(), pages(), programs(), disguises())
                .flatMap(List::stream)
                .toList();
    }

    private static List<GivenFile> honest() {
        return List.of(
                taken("photo.png", "an image", png(640, 480), "image/png"),
                taken("photo.jpg", "an image", jpeg(640, 480, 2), "image/jpeg"),
                taken("photo.gif", "an image", gif(64, 48), "image/gif"),
                taken("photo.webp", "an image", webp(64, 48), "image/webp"),
                taken("invoice.pdf", "a document", text("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "application/pdf"),
                taken("orders.csv", "a table", text("a;b\n1;2\n"), "text/csv"),
                taken("note.txt", "a text", text("Bonjour,\noù est mon colis ?\n"), "text/plain"),
                taken(
                        "letter.docx",
                        "a document",
                        zip("[Content_Types].xml", text("<Types/>")),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
    }

    private static List<GivenFile> pages() {
        return List.of(
                refused("cat.png", "a page with a script", text("<!DOCTYPE html><html><script>alert(1)</script>")),
                refused("cat.jpg", "a page without doctype", text("<html><body onload=alert(1)>")),
                refused("logo.svg", "a drawing with a script", svg()),
                refused("logo.png", "a drawing called an image", svg()),
                refused(
                        "feed.xml",
                        "a document type with an entity",
                        text(
                                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")));
    }

    private static List<GivenFile> programs() {
        return List.of(
                refused("setup.exe", "a program", program()),
                refused("setup.png", "a program called an image", program()),
                refused("invoice.pdf.exe", "a program with two extensions", program()),
                refused(
                        "tool",
                        "a Linux program",
                        text("\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0000\u0000\u0000")),
                refused("run.sh", "a shell script", text("#!/bin/sh\nrm -rf /\n")),
                refused("run.txt", "a shell script called a text", text("#!/bin/sh\nrm -rf /\n")),
                refused("run.bat", "a batch file", text("@echo off\r\ndel *.*\r\n")),
                refused("run.ps1", "a PowerShell script", text("Remove-Item -Recurse C:\\\n")),
                refused("macro.vbs", "a Visual Basic script", text("CreateObject(\"WScript.Shell\")\n")),
                refused("app.js", "a script", text("fetch('/steal')\n")),
                refused("page.hta", "an HTML application", text("<script>new ActiveXObject('x')</script>")),
                refused("shell.php.txt", "a PHP page behind two extensions", text("<?php system($_GET[0]); ?>")),
                refused("a.pht", "a PHP page", text("<?php phpinfo(); ?>")),
                refused(".htaccess", "a server's settings", text("AddType application/x-httpd-php .png\n")));
    }

    private static List<GivenFile> disguises() {
        return List.of(
                refused("lib.jar", "a Java archive", zip("META-INF/MANIFEST.MF", text("Main-Class: Evil\n"))),
                refused("book.xlsm", "a table with macros", zip("[Content_Types].xml", text("<Types/>"))),
                refused("link.lnk", "a shortcut", bytes(0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xC0)),
                refused("link.url", "a shortcut to a page", text("[InternetShortcut]\nURL=file://evil/share\n")),
                refused("noise.png", "noise called an image", noise()),
                refused("flash.gif", "a Flash film called an image", text("CWS\u0009\u0010\u0000\u0000\u0000xœ")),
                new GivenFile("bomb.png", "an image of 2,500 megapixels", png(50_000, 50_000), "refused"),
                new GivenFile("bomb.jpg", "an image of 4,294 megapixels", jpeg(65_535, 65_535, 3), "refused"),
                new GivenFile("bomb.gif", "an image of 4,294 megapixels", gif(65_535, 65_535), "refused"),
                taken(
                        "bomb.zip",
                        "zeros, packed; never unpacked",
                        zip("zeros", new byte[5_000_000]),
                        "application/zip"),
                taken("eicar.txt", "the test virus; nobody scans here", text(EICAR), "text/plain"));
    }

    /** An image's header with a true checksum, and nothing behind it. */
    public static byte[] png(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(ISO_8859_1))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        return ByteBuffer.allocate(33)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(header.array())
                .putInt((int) sum.getValue())
                .array();
    }

    /** @param segments of 60,000 bytes each, before the frame's header */
    public static byte[] jpeg(int width, int height, int segments) {
        ByteBuffer bytes = ByteBuffer.allocate(2 + segments * 60_002 + 19).putShort((short) 0xFFD8);
        for (int i = 0; i < segments; i++) {
            bytes.putShort((short) 0xFFE1).putShort((short) 60_000).put(new byte[59_998]);
        }
        bytes.putShort((short) 0xFFC0).putShort((short) 17).put((byte) 8);
        return bytes.putShort((short) height).putShort((short) width).array();
    }

    public static byte[] gif(int width, int height) {
        return ByteBuffer.allocate(20)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("GIF89a".getBytes(ISO_8859_1))
                .putShort((short) width)
                .putShort((short) height)
                .array();
    }

    public static byte[] webp(int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(ISO_8859_1)).putInt(32).put("WEBPVP8X".getBytes(ISO_8859_1));
        bytes.putInt(10).putInt(0).putInt(width - 1).position(27);
        return bytes.putInt(height - 1).array();
    }

    private static GivenFile taken(String name, String what, byte[] bytes, String type) {
        return new GivenFile(name, what, bytes, "taken as " + type);
    }

    private static GivenFile refused(String name, String what, byte[] bytes) {
        return new GivenFile(name, what, bytes, "type");
    }

    private static byte[] svg() {
        return text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    }

    private static byte[] program() {
        byte[] bytes = new byte[256];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[60] = (byte) 128;
        System.arraycopy(text("PE\u0000\u0000"), 0, bytes, 128, 4);
        return bytes;
    }

    private static byte[] noise() {
        byte[] bytes = new byte[2_000];
        new java.util.Random(7).nextBytes(bytes);
        bytes[0] = 0;
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] zip(String entry, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
