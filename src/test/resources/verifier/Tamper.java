import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Tries the verifier on bundles that were tampered with or are hostile, and says which did not give the expected result.
 *
 * <pre>javac -d OUT AuditVerifier.java Sample.java Tamper.java
 * java -cp OUT Tamper</pre>
 */
public final class Tamper {

    private static final String ENTRIES = "entries.ndjson";
    private static final String CHECKPOINTS = "checkpoints.ndjson";
    private static final String KEYS = "keys.json";
    private static final String DISCLOSURES = "disclosures.ndjson";
    private static final String PROBLEMS = "problems.ndjson";
    private static final int ENTRY_COUNT = 400;
    private static final int SUBJECT_COUNT = 50;

    private final KeyPair keys;
    private final KeyPair otherKeys;
    private final Path directory;
    private final Map<String, byte[]> good;
    private final Map<String, byte[]> open;
    private int cases;
    private int failures;

    private Tamper(KeyPair keys, KeyPair otherKeys, Path directory) throws IOException, GeneralSecurityException {
        this.keys = keys;
        this.otherKeys = otherKeys;
        this.directory = directory;
        Path path = directory.resolve("good.zip");
        new Sample(ENTRY_COUNT, SUBJECT_COUNT, false, keys).write(path);
        this.good = unzip(path);
        new Sample(ENTRY_COUNT, SUBJECT_COUNT, true, keys).write(path);
        this.open = unzip(path);
    }

    /** What a case does to the files of a good bundle. */
    private interface Change {
        void apply(Map<String, byte[]> files) throws GeneralSecurityException;
    }

    /** What a case does to the lines of one file. */
    private interface LineChange {
        void apply(List<String> lines) throws GeneralSecurityException;
    }

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        Tamper tamper = new Tamper(
                generator.generateKeyPair(), generator.generateKeyPair(), Files.createTempDirectory("tamper"));
        tamper.vectors();
        tamper.entries();
        tamper.hostileEntries();
        tamper.checkpoints();
        tamper.disclosures();
        tamper.problemsOfTheTracker();
        tamper.keysAndFiles();
        tamper.zips();
        tamper.arguments();
        System.out.printf("%d cases, %d failures%n", tamper.cases, tamper.failures);
        System.exit(tamper.failures == 0 ? 0 : 1);
    }

    /** Known answers of Certificate Transparency for the tree, and RFC 8785 order by UTF-16 for the writer. */
    private void vectors() throws GeneralSecurityException {
        String[] leaves = {
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
        };
        AuditVerifier.Tree tree = new AuditVerifier.Tree();
        List<byte[]> hashes = new ArrayList<>();
        for (String leaf : leaves) {
            byte[] hash = Sample.sha256(new byte[1], HexFormat.of().parseHex(leaf));
            hashes.add(hash);
            tree.add(hash);
            ensure("root of " + hashes.size(), Arrays.equals(tree.root(), Sample.root(hashes)));
        }
        ensure(
                "known root",
                HexFormat.of()
                        .formatHex(tree.root())
                        .equals("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"));
        canonical("{\"\ud83d\ude00\":1,\"\ufb33\":2}", true);
        canonical("{\"a\":-1,\"b\":\"\\u0007\\u000b\\u001f\u007f\\\"\\\\\\b\\t\\n\\f\\r/\"}", true);
        for (String text : List.of(
                "{\"\ufb33\":2,\"\ud83d\ude00\":1}",
                "{\"a\":\"\\u001F\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\u000a\"}",
                "{\"a\":\"\\u00e9\"}",
                "{\"a\": 1}",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1} ",
                "{\"a\":\"\\ud83d\\ude00\"}",
                "{\"a\":\"\\u0022\"}",
                "{\"a\":null }",
                " {\"a\":1}")) {
            canonical(text, false);
        }
        canonicalAtRandom();
    }

    /** Writes objects in the canonical form, and then in other ways that mean the same. */
    private void canonicalAtRandom() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (int j = random.nextInt(4); j >= 0; j--) {
                members.put(randomText(random), random.nextBoolean() ? randomText(random) : random.nextInt());
            }
            String json = Sample.canonical(members);
            boolean right = isCanonical(json);
            String other = json.replaceFirst(",", " ,")
                    .replaceFirst("/", "\\\\/")
                    .replaceFirst("a", "\\\\u0061")
                    .replaceFirst("\\\\n", "\\\\u000A");
            ensure("random: " + json, right && isCanonical(other) == other.equals(json));
        }
    }

    private static String randomText(Random random) {
        String[] pieces = {
            "a", "b", "/", "\"", "\\", "\n", "\u0000", "\u001f", "\u007f", "\u00e9", "\ufb33", "\ud83d\ude00"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private void canonical(String json, boolean expected) {
        ensure("canonical: " + json, isCanonical(json) == expected);
    }

    private static boolean isCanonical(String text) {
        try {
            AuditVerifier.Json json = new AuditVerifier.Json(text);
            json.object();
            json.end();
            return json.canonical;
        } catch (AuditVerifier.Refused e) {
            throw new IllegalStateException(text + ": " + e.getMessage());
        }
    }

    private void entries() throws IOException, GeneralSecurityException {
        expect("nothing changed", files -> {}, 0, "Nothing is wrong.");
        entry(
                "text changed",
                lines -> lines.set(20, lines.get(20).replace("ACCEPTED", "REJECTED")),
                "member previous is not the hash of leaf 20",
                "checkpoint 1: its root differs: look between the beginning");
        entry(
                "text changed late",
                lines -> lines.set(398, lines.get(398).replace("ACCEPTED", "REJECTED")),
                "checkpoint 4: its root differs: look between checkpoint 3 and this",
                "Problems: 2.");
        entry(
                "removed",
                lines -> lines.remove(120),
                "an entry is missing",
                "checkpoint 5: 400 leaves, but there are only 399",
                "look between checkpoint 1 and this");
        entry("last removed", lines -> lines.remove(399), "only 399 entries");
        entry(
                "added at the end",
                lines -> lines.add(lines.get(398)),
                "out of order",
                "400 leaves in the last one, but 401");
        entry("repeated", lines -> lines.add(99, lines.get(98)), "out of order");
        entry("swapped within a subject", lines -> Collections.swap(lines, 100, 150), "out of order");
        entry("swapped with a neighbour", lines -> Collections.swap(lines, 100, 101), "root differs");
        entry(
                "previous changed",
                lines -> lines.set(200, lines.get(200).replaceAll("\"previous\":\".{4}", "\"previous\":\"0000")),
                "leaf 200, RECOMMENDATION, 2024-0, entry 5: member previous is not the hash");
        entry(
                "previous at position 1",
                lines -> lines.set(
                        0, lines.get(0).replace("\"previous\":null", "\"previous\":\"" + "0".repeat(64) + "\"")),
                "member previous is not null");
        entry("withheld in the middle", lines -> withhold(lines, 50), "an entry is missing", "Problems: 1.");
        entry(
                "withheld hash changed",
                lines -> replace(lines, "withheld", "{\"withheld\":\"" + "0".repeat(64) + "\"}"),
                "root differs");
        entry(
                "withheld hash in capitals",
                lines -> replace(lines, "withheld", "{\"withheld\":\"" + "A".repeat(64) + "\"}"),
                "member withheld must not be 'AAAA");
        entry("withheld too short", lines -> replace(lines, "withheld", "{\"withheld\":\"00\"}"), "must not be '00'");
        entry(
                "withheld with more",
                lines -> replace(lines, "withheld", "{\"a\":1,\"withheld\":\"00\"}"),
                "exactly the members [withheld]");
        entry(
                "withheld with a space",
                lines -> replace(lines, "withheld", lines.get(indexOf(lines, "withheld")) + " "),
                "not in canonical form",
                "Problems: 1.");
        entry("all removed", List::clear, "only 0 entries", "Checked 0 entries");
    }

    private void hostileEntries() throws IOException, GeneralSecurityException {
        line("white space", line -> line.replace("\"v\":1", "\"v\": 1"), "not in canonical form");
        line(
                "order",
                line -> line.replace("\"v\":1}", "")
                        .replace("{\"after\"", "{\"v\":1,\"after\"")
                        .replaceAll(",$", "}"),
                "not in canonical form");
        line("carriage return", line -> line + "\r", "not in canonical form");
        line("escaped letter", line -> line.replace("ACCEPT", "\\u0041CCEPT"), "not in canonical form");
        line("byte order mark", line -> "\ufeff" + line, "not the JSON of a bundle");
        line("member twice", line -> line.replace("\"v\":1", "\"v\":1,\"v\":1"), "a member is there twice");
        line("member more", line -> line.replace("\"v\":1", "\"v\":1,\"w\":1"), "exactly the members");
        line("member missing", line -> line.replace(",\"v\":1", ""), "exactly the members");
        line("version 2", line -> line.replace("\"v\":1", "\"v\":2"), "member v must not be 2");
        line(
                "position is text",
                line -> line.replaceAll("\"position\":(\\d+)", "\"position\":\"$1\""),
                "member position must not be");
        line(
                "position 0",
                line -> line.replaceAll("\"position\":\\d+", "\"position\":0"),
                "member position must not be");
        line(
                "position 1.0",
                line -> line.replaceAll("\"position\":\\d+", "\"position\":1.0"),
                "not the JSON of a bundle");
        line(
                "position 1e99",
                line -> line.replaceAll("\"position\":\\d+", "\"position\":1e99"),
                "not the JSON of a bundle");
        line(
                "position huge",
                line -> line.replaceAll("\"position\":\\d+", "\"position\":" + "9".repeat(99)),
                "not the JSON of a bundle");
        line("position 01", line -> line.replaceAll("\"position\":", "\"position\":0"), "not the JSON of a bundle");
        line(
                "kind unknown",
                line -> line.replaceAll("\"kind\":\"\\w+", "\"kind\":\"OTHER"),
                "member kind must not be 'OTHER");
        line(
                "subject with controls",
                line -> line.replaceAll("\"subject\":\"", "\"subject\":\"\\\\u001b[31m\u202e"),
                "\ufffd[31m\ufffd2024");
        line("true", line -> line.replace("\"v\":1", "\"v\":true"), "not the JSON of a bundle");
        line("no members", line -> "{}", "not the JSON of a bundle");
        line("empty", line -> "", "not the JSON of a bundle");
        line("cut off", line -> line.substring(0, 700), "not the JSON of a bundle");
        line("deep arrays", line -> "[".repeat(1_000_000), "not the JSON of a bundle");
        line("deep objects", line -> "{\"a\":".repeat(800_000), "not the JSON of a bundle");
        line("lone surrogate", line -> line.replace("ACCEPT", "\\ud800"), "surrogate");
        line("two high surrogates", line -> line.replace("ACCEPT", "\\ud800\\ud800"), "surrogate");
        line("raw control", line -> line.replace("ACCEPT", "\u0001"), "control character");
        line("something behind", line -> line + "x", "something follows");
        line(
                "long line",
                line -> line.replace("ACCEPT", "A".repeat(100 << 20)),
                "longer than 4194304 bytes",
                "root differs");
        line("line of 3 MB", line -> line.replace("ACCEPT", "A".repeat(1 << 19)), "member previous", "root differs");
        for (String bad : List.of(
                "\u00ff",
                "\u00c0\u0080",
                "\u00ed\u00a0\u0080",
                "\u00f4\u0090\u0080\u0080",
                "\u00e0\u0080\u0080",
                "\u0080",
                "\u00c3")) {
            expect(
                    "UTF-8 " + HexFormat.of().formatHex(bad.getBytes(ISO_8859_1)),
                    files -> files.put(
                            ENTRIES,
                            new String(files.get(ENTRIES), ISO_8859_1)
                                    .replaceFirst("\"title\":\"", "\"title\":\"" + bad)
                                    .getBytes(ISO_8859_1)),
                    1,
                    "not UTF-8");
        }
        expect(
                "no last line feed",
                files -> files.put(ENTRIES, Arrays.copyOf(files.get(ENTRIES), files.get(ENTRIES).length - 1)),
                1,
                "the line does not end with a line feed",
                "Problems: 1.");
        expect("binary", files -> files.put(ENTRIES, new byte[100_000]), 1, "not the JSON of a bundle");
        expect(
                "10,000 broken lines",
                files -> files.put(ENTRIES, "x\n".repeat(10_000).getBytes(UTF_8)),
                1,
                "of which the first 100 are above",
                "Checked 10,000 entries");
    }

    private void checkpoints() throws IOException, GeneralSecurityException {
        checkpoint(
                "body changed",
                lines -> change(lines, 2, "made 2026", "made 2027"),
                "checkpoint 3 is not signed by a trusted key",
                "Problems: 1.");
        checkpoint(
                "root changed",
                lines -> resign(lines, 2, keys, "\\n[A-Za-z0-9+/]{43}=", "\n" + "A".repeat(43) + "="),
                "checkpoint 3: its root differs: look between checkpoint 2",
                "Problems: 1.");
        checkpoint(
                "other key",
                lines -> resign(lines, 2, otherKeys, "made", "made"),
                "not signed by a trusted key",
                "Problems: 1.");
        checkpoint(
                "other origin",
                lines -> change(lines, 2, Sample.ORIGIN, "evil.example"),
                "not signed by a trusted key");
        checkpoint("one removed", lines -> lines.remove(2), "is due", "Problems: 1.");
        checkpoint(
                "last removed",
                lines -> {
                    lines.remove(4);
                    lines.remove(3);
                },
                "checkpoint 3: 300 leaves in the last one, but 400",
                "Problems: 1.");
        checkpoint("swapped", lines -> Collections.swap(lines, 1, 2), "is due", "it has fewer leaves");
        checkpoint("repeated", lines -> lines.add(1, lines.get(0)), "is due", "Problems: 1.");
        checkpoint("number of the line", lines -> change(lines, 2, "\"number\":3", "\"number\":7"), "is due");
        checkpoint(
                "leaves more",
                lines -> resign(lines, 4, keys, "\\n400\\n", "\n500\n"),
                "500 leaves, but there are only 400");
        checkpoint(
                "leaves less",
                lines -> resign(lines, 4, keys, "\\n400\\n", "\n90\n"),
                "it has fewer leaves than checkpoint 4");
        checkpoint(
                "leaves absurd",
                lines -> resign(lines, 4, keys, "\\n400\\n", "\n" + "9".repeat(40) + "\n"),
                "seven lines");
        checkpoint("leaves negative", lines -> resign(lines, 4, keys, "\\n400\\n", "\n-4\n"), "seven lines");
        checkpoint("leading zero", lines -> resign(lines, 4, keys, "\\n400\\n", "\n0400\n"), "seven lines");
        checkpoint("bad base64", lines -> change(lines, 2, "audit [A-Za-z0-9+/]{4}", "audit !!!!"), "seven lines");
        checkpoint("no padding", lines -> change(lines, 2, "=\\\\n\"", "\\\\\\\\n\""), "seven lines");
        checkpoint(
                "signature zero",
                lines -> change(lines, 2, "(audit [A-Za-z0-9+/]{6})[A-Za-z0-9+/]{84}", "$1" + "A".repeat(84)),
                "not signed by a trusted key");
        checkpoint(
                "second signature",
                lines -> change(lines, 2, "(\\\\n)(\u2014 .*)(\\\\n\"\\})", "$1$2$1$2$3"),
                "seven lines");
        checkpoint("note is a number", lines -> lines.set(2, "{\"note\":1,\"number\":3}"), "member note must not be 1");
        checkpoint("note is empty", lines -> lines.set(2, "{\"note\":\"\",\"number\":3}"), "seven lines");
        checkpoint("not JSON", lines -> lines.set(2, "checkpoint"), "not the JSON of a bundle");
        checkpoint("none", List::clear, "no checkpoint counts", "0 checkpoints");
    }

    private void disclosures() throws IOException, GeneralSecurityException {
        expectOf(open, "bundle for auditors", files -> {}, 0, "(0 withheld)", "Nothing is wrong.");
        disclosure(
                "text changed",
                lines -> change(lines, 0, "\"text\":\"", "\"text\":\"x"),
                "disclosures.ndjson, line 1: this text with this salt is not the user of leaf 0",
                "Problems: 1.");
        disclosure(
                "salt changed",
                lines -> change(lines, 1, "\"salt\":\".{4}", "\"salt\":\"0000"),
                "is not the comment of leaf 0",
                "Problems: 1.");
        disclosure(
                "salt short", lines -> change(lines, 1, "\"salt\":\".{4}", "\"salt\":\""), "member salt must not be");
        disclosure(
                "leaf too great",
                lines -> change(lines, 1, "\"leaf\":0", "\"leaf\":400"),
                "line 2: the comment of leaf 0, RECOMMENDATION, 2024-0, entry 1 is due: the rest is skipped",
                "Problems: 1.");
        disclosure(
                "leaf negative", lines -> change(lines, 1, "\"leaf\":0", "\"leaf\":-4"), "member leaf must not be -4");
        disclosure("other member", lines -> change(lines, 0, "user", "role"), "member member must not be 'role'");
        disclosure(
                "more than there is",
                lines -> lines.add(lines.get(0)),
                "there is no digest that it could disclose",
                "Problems: 1.");
        disclosure("removed", lines -> lines.remove(7), "line 8: the ", "is due", "Problems: 1.");
        disclosure(
                "last removed",
                lines -> lines.remove(lines.size() - 1),
                "the comment and what follows are not disclosed");
        disclosure("half removed", lines -> lines.subList(200, lines.size()).clear(), "not disclosed", "Problems: 1.");
        disclosure(
                "all removed",
                List::clear,
                "leaf 0, RECOMMENDATION, 2024-0, entry 1: the user and what follows",
                "Problems: 1.");
        disclosure("comment before user", lines -> Collections.swap(lines, 0, 1), "line 1: the user of leaf 0");
        disclosure("in another order", Collections::reverse, "line 1: the user of leaf 0");
        disclosure(
                "half a surrogate pair", lines -> change(lines, 0, "\"text\":\"", "\"text\":\"\\\\ud800"), "surrogate");
        disclosure("not JSON", lines -> lines.set(3, "x"), "not the JSON of a bundle", "Problems: 1.");
        expectOf(
                open,
                "disclosure escaped in another way",
                files -> editLines(files, DISCLOSURES, lines -> change(lines, 0, "user-", "\\\\u0075ser-")),
                0,
                "Nothing is wrong.");
        expectOf(
                open,
                "withheld from auditors",
                files -> {
                    editLines(files, ENTRIES, lines -> withhold(lines, 399));
                    editLines(files, DISCLOSURES, lines -> lines.removeIf(line -> line.contains(":399,")));
                },
                1,
                "a bundle for auditors withholds nothing",
                "Problems: 1.");
        expectOf(open, "auditors' file left out", files -> files.remove(DISCLOSURES), 0, "0 disclosures");
        expectOf(
                open,
                "unreadable entry",
                files -> editLines(files, ENTRIES, lines -> lines.set(200, "x")),
                1,
                "not the JSON of a bundle",
                "is due: the rest is skipped",
                "root differs");
    }

    private void problemsOfTheTracker() throws IOException, GeneralSecurityException {
        problem(
                "{\"text\":\"gone\",\"subject\":\"SCRP-2014-01\",\"position\":5}",
                "the tracker reports: SCRP-2014-01, entry 5: gone");
        problem(
                "{\"text\":\"gone\",\"subject\":null,\"leaf\":5,\"checkpoint\":2}",
                "the tracker reports: leaf 5, checkpoint 2: gone");
        problem("{\"text\":\"gone\\u001b\"}", "the tracker reports: gone\ufffd");
        problem("{\"leaf\":5}", "problems.ndjson, line 1: member text must not be null");
        problem("{\"text\":\"gone\",\"more\":1}", "exactly the members");
        problem("{\"text\":\"gone\",\"leaf\":[1]}", "not the JSON of a bundle");
        problem("gone", "not the JSON of a bundle");
        expect("empty problems", files -> files.put(PROBLEMS, new byte[0]), 0, "Nothing is wrong.");
        expect(
                "many problems",
                files -> files.put(PROBLEMS, "{\"text\":\"x\"}\n".repeat(1_000).getBytes(UTF_8)),
                1,
                "Problems: 1000, of which the first 100 are above.");
    }

    private void problem(String line, String expected) throws IOException, GeneralSecurityException {
        text("problem " + line, PROBLEMS, line + "\n", expected, "Problems: 1.");
    }

    private void keysAndFiles() throws IOException, GeneralSecurityException {
        text("keys not JSON", KEYS, "{", "not the JSON of a bundle", "not signed by a trusted key");
        text("keys deep", KEYS, "[".repeat(500_000), "not the JSON of a bundle", "not signed by a trusted key");
        text("keys empty", KEYS, "[]", "not signed by a trusted key");
        text(
                "keys with wrong id",
                KEYS,
                Sample.keysJson(keys).replaceAll("\"id\":\".{8}", "\"id\":\"00000000"),
                "keys.json: the id of key");
        text("keys with bad base64", KEYS, Sample.keysJson(keys).replace("=", ""), "32 bytes in base64");
        text("keys too long", KEYS, " ".repeat(9 << 20) + "[]", "keys.json: not the JSON");
        text(
                "keys with a point off the curve",
                KEYS,
                "[{\"name\":\"a\",\"id\":\"00000000\",\"publicKey\":\"" + "/".repeat(42) + "8=\"}]",
                "key");
        text("keys of an attacker", KEYS, Sample.keysJson(otherKeys), "not signed by a trusted key");
        expect(
                "extra file",
                files -> files.put("read\u001bme.txt", new byte[3]),
                1,
                "read\ufffdme.txt: this file does not belong in a bundle",
                "Problems: 1.");
        expect(
                "other order of files",
                files -> {
                    byte[] entries = files.remove(ENTRIES);
                    files.put(ENTRIES, entries);
                },
                0,
                "Nothing is wrong");
        for (String name : List.of(ENTRIES, CHECKPOINTS, KEYS)) {
            expect(
                    "no " + name,
                    files -> files.remove(name),
                    2,
                    "cannot be read",
                    "no entries.ndjson, checkpoints.ndjson or keys.json");
        }
        expect(
                "files in a folder",
                files -> files.put("bundle/" + ENTRIES, files.remove(ENTRIES)),
                2,
                "no entries.ndjson");
    }

    private void zips() throws IOException {
        byte[] zip = Files.readAllBytes(zip(open, "plain"));
        zipCase("not a ZIP file", "hello".getBytes(UTF_8), 2, "cannot be read");
        zipCase("empty file", new byte[0], 2, "cannot be read");
        zipCase("cut off", Arrays.copyOf(zip, zip.length / 2), 2, "cannot be read");
        byte[] damaged = zip.clone();
        damaged[30 + ENTRIES.length()] = 7;
        zipCase("damaged inside", damaged, 2, "cannot be read");
        String text = new String(zip, ISO_8859_1);
        zipCase(
                "same name twice",
                text.replace("disclosures.ndjson", "checkpoints.ndjson").getBytes(ISO_8859_1),
                1,
                "checkpoints.ndjson: there are two files of this name");
        for (int i = 0; i < 300; i++) {
            byte[] fuzzed = zip.clone();
            Random random = new Random(i);
            for (int j = 0; j < 3; j++) {
                int at = j == 0 ? fuzzed.length - 1 - random.nextInt(400) : random.nextInt(fuzzed.length);
                fuzzed[at] = (byte) random.nextInt();
            }
            fuzz(fuzzed, i);
        }
    }

    private void fuzz(byte[] zip, int number) throws IOException {
        Path path = Files.write(directory.resolve("fuzz.zip"), zip);
        String output = run(path.toString());
        ensure("fuzz " + number + ": " + output, !output.contains("java.lang.") && !output.contains("\tat "));
    }

    private void arguments() throws IOException, GeneralSecurityException {
        String bundle = zip(good, "arguments").toString();
        String key = Sample.publicKey(keys);
        argumentCase("none", 2, "give one bundle");
        argumentCase("two bundles", 2, "give one bundle", bundle, bundle);
        argumentCase("unknown option", 2, "--fast is no option", bundle, "--fast");
        argumentCase("option without value", 2, "has no value", bundle, "--key");
        argumentCase("bad key", 2, "must be 32 bytes in base64", bundle, "--key", "abc");
        argumentCase("no such bundle", 2, "cannot be read", bundle + "x");
        argumentCase("a folder", 2, "cannot be read", directory.toString());
        argumentCase("good key", 0, "Nothing is wrong", bundle, "--key", key);
        argumentCase("several keys", 0, "Nothing is wrong", bundle, "--key", Sample.publicKey(otherKeys), "--key", key);
        argumentCase("wrong key", 1, "not signed by a trusted key", bundle, "--key", Sample.publicKey(otherKeys));
        String note = noteOf(new String(good.get(CHECKPOINTS), UTF_8).split("\n")[3]);
        argumentCase("own checkpoint", 0, "Nothing is wrong", bundle, "--checkpoint", file(note));
        argumentCase(
                "own checkpoint differs",
                1,
                "checkpoint 4 is not in the bundle, the same to the byte",
                bundle,
                "--checkpoint",
                file(Sample.note(keys, Sample.ORIGIN, 4, 400, new byte[32])));
        argumentCase(
                "own checkpoint is later",
                1,
                "checkpoint 9 is not in the bundle, the same to the byte",
                bundle,
                "--checkpoint",
                file(Sample.note(keys, Sample.ORIGIN, 9, 900, new byte[32])));
        argumentCase(
                "own checkpoint forged",
                1,
                "not signed by a trusted key",
                bundle,
                "--checkpoint",
                file(Sample.note(otherKeys, Sample.ORIGIN, 4, 400, new byte[32])));
        argumentCase("own checkpoint is no note", 2, "seven lines", bundle, "--checkpoint", file("hello"));
        argumentCase("own checkpoint is a folder", 2, "cannot be read", bundle, "--checkpoint", directory.toString());
    }

    // ------------------------------------------------------------------------------------------------------------
    // helpers

    private interface TextChange {
        String apply(String line);
    }

    private void line(String name, TextChange change, String... expected) throws IOException, GeneralSecurityException {
        entry("line: " + name, lines -> lines.set(60, change.apply(lines.get(60))), expected);
    }

    private void entry(String name, LineChange change, String... expected)
            throws IOException, GeneralSecurityException {
        lines("entry " + name, ENTRIES, change, expected);
    }

    private void checkpoint(String name, LineChange change, String... expected)
            throws IOException, GeneralSecurityException {
        lines("checkpoint " + name, CHECKPOINTS, change, expected);
    }

    private void disclosure(String name, LineChange change, String... expected)
            throws IOException, GeneralSecurityException {
        expectOf(open, "disclosure " + name, files -> editLines(files, DISCLOSURES, change), 1, expected);
    }

    private void lines(String name, String file, LineChange change, String... expected)
            throws IOException, GeneralSecurityException {
        expect(name, files -> editLines(files, file, change), 1, expected);
    }

    private void text(String name, String file, String content, String... expected)
            throws IOException, GeneralSecurityException {
        expect(name, files -> files.put(file, content.getBytes(UTF_8)), 1, expected);
    }

    private static void editLines(Map<String, byte[]> files, String file, LineChange change)
            throws GeneralSecurityException {
        List<String> lines = new ArrayList<>(List.of(new String(files.get(file), UTF_8).split("\n")));
        change.apply(lines);
        files.put(file, (String.join("\n", lines) + (lines.isEmpty() ? "" : "\n")).getBytes(UTF_8));
    }

    private static int indexOf(List<String> lines, String text) {
        int i = 0;
        while (!lines.get(i).contains(text)) {
            i++;
        }
        return i;
    }

    private static void replace(List<String> lines, String containing, String line) {
        lines.set(indexOf(lines, containing), line);
    }

    private static void withhold(List<String> lines, int leaf) throws GeneralSecurityException {
        byte[] hash = Sample.sha256(new byte[1], lines.get(leaf).getBytes(UTF_8));
        lines.set(leaf, "{\"withheld\":\"" + HexFormat.of().formatHex(hash) + "\"}");
    }

    private static void change(List<String> lines, int index, String pattern, String replacement) {
        String changed = lines.get(index).replaceAll(pattern, replacement);
        if (changed.equals(lines.get(index))) {
            throw new IllegalStateException("nothing to change: " + pattern);
        }
        lines.set(index, changed);
    }

    private static String noteOf(String line) {
        return line.replaceAll(".*\"note\":\"|\"\\}$", "").replace("\\n", "\n");
    }

    private static void resign(List<String> lines, int index, KeyPair keys, String pattern, String replacement)
            throws GeneralSecurityException {
        String note = noteOf(lines.get(index));
        String body = note.substring(0, note.indexOf("\n\n") + 1).replaceAll(pattern, replacement);
        lines.set(
                index,
                "{\"note\":" + Sample.quoted(Sample.sign(keys, Sample.ORIGIN, body)) + ",\"number\":" + (index + 1)
                        + "}");
    }

    private void expect(String name, Change change, int code, String... expected)
            throws IOException, GeneralSecurityException {
        expectOf(good, name, change, code, expected);
    }

    private void expectOf(Map<String, byte[]> bundle, String name, Change change, int code, String... expected)
            throws IOException, GeneralSecurityException {
        Map<String, byte[]> files = new LinkedHashMap<>(bundle);
        change.apply(files);
        check(name, run(zip(files, "case").toString()), code, expected);
    }

    private void zipCase(String name, byte[] zip, int code, String... expected) throws IOException {
        check("ZIP " + name, run(Files.write(directory.resolve("zip.zip"), zip).toString()), code, expected);
    }

    private void argumentCase(String name, int code, String expected, String... arguments) {
        check("argument " + name, run(arguments), code, expected);
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("note" + cases), content).toString();
    }

    private void check(String name, String output, int code, String... expected) {
        boolean right = output.endsWith("exit code " + code)
                && !output.contains("java.lang.")
                && Arrays.stream(expected).allMatch(output::contains);
        ensure(name + ", expected " + code + " " + Arrays.toString(expected) + "\n" + output, right);
        if (System.getenv("SHOW") != null) {
            System.out.println("== " + name + "\n" + output);
        }
    }

    private void ensure(String name, boolean right) {
        cases++;
        if (!right) {
            failures++;
            System.out.println("FAILED " + name);
        }
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, UTF_8);
        int code = AuditVerifier.run(arguments, stream, stream);
        return bytes.toString(UTF_8) + "exit code " + code;
    }

    private Path zip(Map<String, byte[]> files, String name) throws IOException {
        Path path = directory.resolve(name + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return path;
    }

    private static Map<String, byte[]> unzip(Path path) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }
}
