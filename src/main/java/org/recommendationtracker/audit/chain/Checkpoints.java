package org.recommendationtracker.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checkpoints so far, and proofs for them. */
@Service
@Transactional(readOnly = true)
public class Checkpoints {

    private static final String SELECT =
            "select number, leaves, made_at, key_name, public_key, note from audit_checkpoint ";

    private final JdbcClient database;
    private final CheckpointKeys keys;

    Checkpoints(JdbcClient database, CheckpointKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * A public key that signs or signed checkpoints.
     *
     * @param id the four bytes by which notes name it, in hexadecimal
     * @param publicKey 32 bytes in base64
     */
    public record Key(String name, String id, String publicKey) {}

    public Optional<Checkpoint> last() {
        return database.sql(SELECT + "order by number desc limit 1")
                .query(Checkpoints::read)
                .optional();
    }

    public Optional<Checkpoint> find(long number) {
        return database.sql(SELECT + "where number = ?")
                .param(number)
                .query(Checkpoints::read)
                .optional();
    }

    /** Those before a number, the last first. */
    public List<Checkpoint> before(long number, int most) {
        return database.sql(SELECT + "where number < ? order by number desc limit ?")
                .params(number, most)
                .query(Checkpoints::read)
                .list();
    }

    /** Those after a number, the first first. */
    public List<Checkpoint> after(long number, int most) {
        return database.sql(SELECT + "where number > ? order by number limit ?")
                .params(number, most)
                .query(Checkpoints::read)
                .list();
    }

    /** The keys with which the checkpoints were signed, as far as they are this product's. */
    public List<Key> keys() {
        Stream<Key> used = database
                .sql("select distinct key_name, public_key from audit_checkpoint order by key_name")
                .query((row, number) -> key(row.getString("key_name"), new PublicKey(row.getBytes("public_key"))))
                .list()
                .stream();
        List<String> trusted = keys.all().stream().map(PublicKey::base64).toList();
        return used.filter(key -> trusted.contains(key.publicKey())).toList();
    }

    /**
     * That the tree of a checkpoint begins with that of an earlier one; RFC 9162, section 2.1.4.
     *
     * @return hashes in hexadecimal
     */
    public List<String> consistency(Checkpoint earlier, Checkpoint later) {
        return new MerkleTree(new StoredTree(database), later.leaves())
                .consistencyProof(earlier.leaves()).stream().map(Hash::hex).toList();
    }

    private static Key key(String name, PublicKey key) {
        return new Key(name, HexFormat.of().formatHex(key.id(name)), key.base64());
    }

    private static Checkpoint read(ResultSet row, int number) throws SQLException {
        String note = row.getString("note");
        return new Checkpoint(
                row.getLong("number"),
                row.getLong("leaves"),
                CheckpointText.read(note).map(text -> text.root().base64()).orElse(""),
                Utc.read(row, "made_at"),
                row.getString("key_name"),
                new PublicKey(row.getBytes("public_key")).base64(),
                note);
    }
}
