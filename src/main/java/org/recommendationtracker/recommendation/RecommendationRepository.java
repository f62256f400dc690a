package org.recommendationtracker.recommendation;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface RecommendationRepository
        extends JpaRepository<Recommendation, RecommendationReference>, JpaSpecificationExecutor<Recommendation> {}
