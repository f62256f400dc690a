package org.recommendationtracker.event;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.TakenOver;
import org.recommendationtracker.report.ReportState;

/** From what the product knows to what events promise. A field of theirs that has no source does not compile. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface EventDataMapper {

    EventDataMapper INSTANCE = Mappers.getMapper(EventDataMapper.class);

    RecommendationData data(RecommendationState state);

    ReportData data(ReportState state);

    HistoryData data(TakenOver history);
}
