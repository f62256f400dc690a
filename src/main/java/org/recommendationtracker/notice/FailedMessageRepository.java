package org.recommendationtracker.notice;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional
interface FailedMessageRepository extends Repository<FailedMessage, Long> {

    FailedMessage save(FailedMessage message);

    void delete(FailedMessage message);

    long count();

    Optional<FailedMessage> findById(long id);

    List<FailedMessage> findAllByOrderByIdDesc(Limit limit);

    boolean existsByPartitionNumberAndOffsetNumber(int partitionNumber, long offsetNumber);
}
